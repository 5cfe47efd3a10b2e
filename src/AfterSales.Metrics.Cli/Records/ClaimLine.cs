using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record ClaimLine(int OriginYear, int PaidYear, Money Amount)
{
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
            else if (table.Money("amount", out var amount))
            {
                lines.Add(new ClaimLine(origin, paid, amount));
                table.Use();
            }
        }

        return lines;
    }
}
