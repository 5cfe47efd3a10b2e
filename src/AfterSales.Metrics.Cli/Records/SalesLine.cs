using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record SalesLine(ReportingPeriod Month, decimal Units, Money Revenue)
{
    public static List<SalesLine> Read(CsvTable table)
    {
        var lines = new List<SalesLine>();
        while (table.Read())
        {
            if (table.Month("month", out var month) && table.DecimalNotNegative("units", out var units) && table.Money("revenue", out var revenue)
                && table.IsInScope(month.Start))
            {
                lines.Add(new SalesLine(month, units, revenue));
                table.Use();
            }
        }

        return lines;
    }
}
