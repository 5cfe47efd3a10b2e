namespace AfterSales.Metrics.DataQuality;

/// <summary>What a step does to a field of the table.</summary>
internal abstract class StepKernel
{
    /// <summary>Other fields it reads or sets.</summary>
    public virtual IEnumerable<string> Companions => [];

    public abstract void Apply(CleaningTable table, string field);
}

/// <summary>Codes that mean "no value".</summary>
internal sealed class MissingCodeKernel(string[] codes) : StepKernel
{
    private readonly HashSet<string> codes = new(codes, StringComparer.Ordinal);

    public override void Apply(CleaningTable table, string field)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, field] is { } value && codes.Contains(PlainText.Trim(value)))
            {
                table.Set(i, null);
            }
        }
    }
}

/// <summary>White space at the ends.</summary>
internal sealed class TrimKernel : StepKernel
{
    public override void Apply(CleaningTable table, string field)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, field] is { } value)
            {
                table.Set(i, PlainText.Trim(value));
            }
        }
    }
}

/// <summary>Serial numbers of a spreadsheet.</summary>
internal sealed class SerialDateKernel(SerialDateSystem system) : StepKernel
{
    private const int DayThatNeverWas = 60;
    private const int Last = 2_958_465;

    public override void Apply(CleaningTable table, string field)
    {
        foreach (var (position, text) in table.Present())
        {
            if (PlainDate.TryRead(text, out _))
            {
                continue;
            }

            if (!PlainText.TryNumber(text, out var number))
            {
                table.Break(position, CleaningIssue.Unreadable);
            }
            else if (number != decimal.Truncate(number) || number > Last || Day((int)number) is not { } day)
            {
                table.Break(position, CleaningIssue.OutOfRange);
            }
            else
            {
                table.Set(position, CleanText.Of(day));
            }
        }
    }

    private NodaTime.LocalDate? Day(int serial) => system switch
    {
        SerialDateSystem.Year1904 => serial is < 0 or > Last - 1462 ? null : new NodaTime.LocalDate(1904, 1, 1).PlusDays(serial),
        _ => serial is < 1 or DayThatNeverWas ? null : new NodaTime.LocalDate(1899, 12, serial < DayThatNeverWas ? 31 : 30).PlusDays(serial),
    };
}
