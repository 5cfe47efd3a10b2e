using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

/// <param name="Driver">What makes the amount uncertain; empty for a payment of its own.</param>
/// <param name="Low">The least it may be; the amount itself when it is certain.</param>
/// <param name="High">The most it may be.</param>
internal sealed record CashFlowLine(string Initiative, LocalDate Date, Money Amount, string Driver, decimal Low, decimal High)
{
    public bool IsUncertain => Low < High;

    public static List<CashFlowLine> Read(CsvTable table)
    {
        var lines = new List<CashFlowLine>();
        while (table.Read())
        {
            if (!table.RequiredText("initiative", out var initiative) || !table.Date("date", out var date) || !table.Money("amount", out var amount)
                || !table.OptionalDecimal("low", out var low) || !table.OptionalDecimal("high", out var high))
            {
                continue;
            }

            if (low > amount.Amount)
            {
                table.Reject("low", "must not be above the amount");
            }
            else if (high < amount.Amount)
            {
                table.Reject("high", "must not be below the amount");
            }
            else
            {
                lines.Add(new CashFlowLine(initiative, date, amount, table.Text("driver"), low ?? amount.Amount, high ?? amount.Amount));
                table.Use();
            }
        }

        return lines;
    }
}
