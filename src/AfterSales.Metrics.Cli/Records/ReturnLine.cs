using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record ReturnLine(LocalDate Date, decimal Quantity, Money Refund, string Document, string Product, string Customer, string Country)
{
    public static List<ReturnLine> Read(CsvTable table)
    {
        var lines = new List<ReturnLine>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.DecimalNotNegative("quantity", out var quantity)
                || !table.DecimalNotNegative("refund", out _) || !table.Money("refund", out var refund) || !table.IsInScope(date))
            {
                continue;
            }

            lines.Add(new ReturnLine(date, quantity, refund, table.Text("document"), table.Text("product"), table.Text("customer"), table.Text("country")));
            table.Use();
        }

        return lines;
    }
}
