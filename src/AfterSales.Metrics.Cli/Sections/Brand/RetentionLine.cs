using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record RetentionLine(ServiceValueSegment Segment, Currency Currency)
{
    public static InputFile<List<RetentionLine>> File { get; } = new(
        "retention",
        "one segment: how many customers with and without service stayed, and what one is worth",
        Read,
        InputColumn.Required("segment", "as landlords"),
        InputColumn.Required("customers", "customers to be served"),
        InputColumn.Required("margin", "margin of a customer in a year"),
        InputColumn.Required("served", "customers with service observed"),
        InputColumn.Required("served_kept", "those of them who stayed the year"),
        InputColumn.Required("unserved", "customers without service observed"),
        InputColumn.Required("unserved_kept", "those of them who stayed the year"),
        InputColumn.Optional("discount_rate", "a year, as 0.08; blank is 0.08"),
        InputColumn.Currency);

    public static List<RetentionLine> Read(CsvTable table)
    {
        var lines = new List<RetentionLine>();
        while (table.Read())
        {
            if (!table.RequiredText("segment", out var segment) || !table.Integer("customers", out var customers) || !table.DecimalNotNegative("margin", out _)
                || !table.Money("margin", null, out var margin) || !Pair(table, "served", out var served, out var kept)
                || !Pair(table, "unserved", out var unserved, out var stayed) || !table.OptionalDecimal("discount_rate", out var rate))
            {
                continue;
            }

            if (customers < 0 || margin.Amount > 1_000_000_000_000m || rate is < 0 or > 10)
            {
                table.Reject(customers < 0 ? "customers" : rate is < 0 or > 10 ? "discount_rate" : "margin", Say("must be a number that can be"));
            }
            else if (table.Use())
            {
                lines.Add(new RetentionLine(
                    new ServiceValueSegment
                    {
                        Name = segment,
                        Customers = customers,
                        Margin = margin.Amount,
                        DiscountRate = rate ?? 0.08m,
                        Served = served,
                        ServedKept = kept,
                        Unserved = unserved,
                        UnservedKept = stayed,
                    },
                    margin.Currency));
            }
        }

        return lines;
    }

    private static bool Pair(CsvTable table, string column, out int observed, out int kept)
    {
        kept = 0;
        return table.Integer(column, out observed) && table.Integer($"{column}_kept", out kept)
            && ((kept >= 0 && kept <= observed) || table.Refuse($"{column}_kept", Say($"must be from 0 to {column}")));
    }
}
