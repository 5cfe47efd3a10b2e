using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Accrued">What was accrued for warranty with the sale; null when the file does not say.</param>
internal sealed record SalesLine(ReportingPeriod Month, decimal Units, Money Revenue, string Product = "", Money? Accrued = null)
{
    public static InputFile<List<SalesLine>> File { get; } = new(
        "sales",
        "one month of sales, of a product where the file names them",
        Read,
        InputColumn.Required("month", "as 2026-03"),
        InputColumn.Required("units", "units sold"),
        InputColumn.Required("revenue", "gross revenue"),
        InputColumn.Currency,
        InputColumn.Optional("product", "product; as claims.csv calls it"),
        InputColumn.Optional("accrued", "what was accrued for warranty with these sales"))
    {
        Beside = (ReturnLine.File, "there is no returns.csv to hold it against"),
        OrBeside = ClaimLine.File,
    };

    public static List<SalesLine> Read(CsvTable table)
    {
        var lines = new List<SalesLine>();
        while (table.Read())
        {
            if (table.Month("month", out var month) && table.DecimalNotNegative("units", out var units) && table.Money("revenue", month.End, out var revenue)
                && AccruedOf(table, month.End, out var accrued) && table.IsInScope(month.Start))
            {
                if (table.Use())
                {
                    lines.Add(new SalesLine(month, units, revenue, table.Text("product"), accrued));
                }
            }
        }

        return lines;
    }

    private static bool AccruedOf(CsvTable table, LocalDate date, out Money? accrued)
    {
        accrued = null;
        if (!table.HasColumn("accrued") || table.IsBlank("accrued"))
        {
            return true;
        }

        var isAmount = table.Money("accrued", date, out var amount);
        accrued = amount;
        return isAmount;
    }
}
