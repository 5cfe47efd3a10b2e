namespace AfterSales.Metrics.DataQuality;

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
