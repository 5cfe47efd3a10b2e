using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record ClaimLine(int OriginYear, int PaidYear, Money Amount)
{
    public static InputFile<List<ClaimLine>> File { get; } = new(
        "claims",
        "what was paid in one year for claims that arose in one year",
        Read,
        InputColumn.Required("origin_year", "year the claims arose"),
        InputColumn.Required("paid_year", "year they were paid; not before the origin"),
        InputColumn.Required("amount", "what was paid; recoveries are negative"),
        InputColumn.Currency);

    public static List<ClaimLine> Read(CsvTable table)
    {
        var lines = new List<ClaimLine>();
        while (table.Read())
        {
            if (!table.Year("origin_year", out var origin) || !table.Year("paid_year", out var paid))
            {
                continue;
            }

            if (paid < origin)
            {
                table.Reject("paid_year", "must not be before origin_year");
            }
            else if (table.Money("amount", null, out var amount))
            {
                if (table.Use())
                {
                    lines.Add(new ClaimLine(origin, paid, amount));
                }
            }
        }

        return lines;
    }
}
