using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The rows of a file of dates and amounts, for <c>aftersales irr</c>.</summary>
internal static class DatedAmounts
{
    public static InputFile<List<CashFlow>> File { get; } = new(
        "irr",
        "one payment",
        Read,
        InputColumn.Required("date", "when it is paid"),
        InputColumn.Required("amount", "money spent is negative, money gained positive"));

    public static List<CashFlow> Read(CsvTable table)
    {
        var flows = new List<CashFlow>();
        while (table.Read())
        {
            if (table.Date("date", out var date) && table.Decimal("amount", out var amount))
            {
                if (table.Use())
                {
                    flows.Add(CashFlow.Of(date, amount));
                }
            }
        }

        return flows;
    }
}
