using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record SalesLine(ReportingPeriod Month, decimal Units, Money Revenue)
{
    public static InputFile<List<SalesLine>> File { get; } = new(
        "sales",
        "one month of sales",
        Read,
        InputColumn.Required("month", "as 2026-03"),
        InputColumn.Required("units", "units sold"),
        InputColumn.Required("revenue", "gross revenue"),
        InputColumn.Currency)
    {
        Beside = (ReturnLine.File, "there is no returns.csv to hold it against"),
    };

    public static List<SalesLine> Read(CsvTable table)
    {
        var lines = new List<SalesLine>();
        while (table.Read())
        {
            if (table.Month("month", out var month) && table.DecimalNotNegative("units", out var units) && table.Money("revenue", month.End, out var revenue)
                && table.IsInScope(month.Start))
            {
                if (table.Use())
                {
                    lines.Add(new SalesLine(month, units, revenue));
                }
            }
        }

        return lines;
    }
}
