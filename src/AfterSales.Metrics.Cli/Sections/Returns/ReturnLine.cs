using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Costs;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record ReturnLine(LocalDate Date, decimal Quantity, Money Refund, string Document, string Product, string Customer, string Country)
{
    public static InputFile<List<ReturnLine>> File { get; } = new(
        "returns",
        "one returned position",
        Read,
        InputColumn.Required("date", "when it came back"),
        InputColumn.Required("quantity", "units that came back, as 2"),
        InputColumn.Required("refund", "what was paid back, as 19.80"),
        InputColumn.Currency,
        InputColumn.Optional("document", "credit note"),
        InputColumn.Optional("product", "product code"),
        InputColumn.Optional("customer", "customer number"),
        InputColumn.Optional("country", "the customer's country"));

    /// <summary>As the library takes it.</summary>
    public ReturnedGoods ToReturned() => new() { Date = Date, Units = Quantity, Refund = Refund, Product = Product.Length > 0 ? Product : null };

    public static List<ReturnLine> Read(CsvTable table)
    {
        var lines = new List<ReturnLine>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.DecimalNotNegative("quantity", out var quantity)
                || !table.DecimalNotNegative("refund", out _) || !table.Money("refund", date, out var refund) || !table.IsInScope(date))
            {
                continue;
            }

            if (table.Use())
            {
                lines.Add(new ReturnLine(date, quantity, refund, table.Text("document"), table.Text("product"), table.Text("customer"), table.Text("country")));
            }
        }

        return lines;
    }
}
