using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Amounts in one unit by stated factors.</summary>
internal sealed class UnitKernel : StepKernel
{
    private readonly string unitField;
    private readonly string target;
    private readonly Dictionary<string, decimal> factors = new(StringComparer.Ordinal);

    public UnitKernel(string unitField, string target, IReadOnlyDictionary<string, decimal> factors)
    {
        (this.unitField, this.target) = (unitField, target);
        foreach (var pair in factors)
        {
            this.factors[PlainText.Trim(pair.Key)] = Guard.Positive(pair.Value, nameof(factors));
        }

        if (this.factors.ContainsKey(target))
        {
            throw Guard.Mistake(nameof(factors), $"Factors must not have the target; {target} has one.");
        }
    }

    public override IEnumerable<string> Companions => [unitField];

    public override void Apply(CleaningTable table, string field)
    {
        for (var position = 0; position < table.Count; position++)
        {
            if (table.IsBroken(position, field))
            {
                continue;
            }

            var (text, unit) = (table.Text(position, field), table.Text(position, unitField));
            if (text is null)
            {
                // No minutes are no hours: a gap filled later is one of the target.
                table.Set(position, unitField, unit is not null && factors.ContainsKey(unit) ? target : table[position, unitField]);
            }
            else if (unit is null)
            {
                table.Break(position, CleaningIssue.MissingCompanion);
            }
            else if (unit != target)
            {
                Convert(table, position, text, unit);
            }
        }
    }

    private void Convert(CleaningTable table, int position, string text, string unit)
    {
        if (!factors.TryGetValue(unit, out var factor))
        {
            table.Break(position, CleaningIssue.UnknownUnit);
        }
        else if (!PlainText.TryNumber(text, out var number))
        {
            table.Break(position, CleaningIssue.Unreadable);
        }
        else if (AmountText.Exact(number, factor) is not { } converted)
        {
            table.Break(position, CleaningIssue.OutOfRange);
        }
        else
        {
            table.Set(position, CleanText.Of(converted));
            table.Set(position, unitField, target);
        }
    }
}
