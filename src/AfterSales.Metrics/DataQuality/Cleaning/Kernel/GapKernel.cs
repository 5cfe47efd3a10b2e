namespace AfterSales.Metrics.DataQuality;

/// <summary>Filled gaps of a column of numbers.</summary>
internal sealed class GapKernel(GapFillingOptions options) : StepKernel
{
    private const double Largest = 7.9e27;

    public override void Apply(CleaningTable table, string field)
    {
        var numbers = new double?[table.Count];
        var isGap = new bool[table.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var text = table.Text(i, field);
            isGap[i] = text is null && !table.IsBroken(i, field);
            if (text is not null && PlainText.TryNumber(text, out var number))
            {
                numbers[i] = (double)number;
            }
            else if (text is not null)
            {
                table.Break(i, CleaningIssue.Unreadable);
            }
        }

        var result = GapFilling.Fill(numbers, options);
        var filled = 0L;
        foreach (var i in result.Filled.Where(i => isGap[i] && Math.Abs(result.Values[i]!.Value) <= Largest))
        {
            table.Set(i, CleanText.Of((decimal)result.Values[i]!.Value));
            filled++;
        }

        table.AddFilled(new FilledField
        {
            Field = field,
            Filled = filled,
            Remaining = isGap.LongCount(gap => gap) - filled,
            FilledShare = table.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(filled, table.Count),
        });
    }
}
