using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Economics;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Driver">What makes the amount uncertain; empty for a payment of its own.</param>
/// <param name="Low">The least it may be; the amount itself when it is certain.</param>
/// <param name="High">The most it may be.</param>
internal sealed record CashFlowLine(string Initiative, LocalDate Date, Money Amount, string Driver, decimal Low, decimal High)
{
    public bool IsUncertain => Low < High;

    public static InputFile<List<CashFlowLine>> File { get; } = new(
        "cashflows",
        "one payment of one initiative",
        Read,
        InputColumn.Required("initiative", "which initiative"),
        InputColumn.Required("date", "when it is paid"),
        InputColumn.Required("amount", "money spent is negative, money gained positive"),
        InputColumn.Currency,
        InputColumn.Optional("low", "the least the amount may be; blank where it is certain"),
        InputColumn.Optional("high", "the most the amount may be"),
        InputColumn.Optional("driver", "what makes it uncertain, as demand; payments of one driver move together"));

    /// <summary>As the library takes it.</summary>
    public UncertainCashFlow ToUncertain()
        => new() { Date = Date, Amount = Amount.Amount, Low = Low, High = High, Driver = Driver.Length > 0 ? Driver : null };

    public static List<CashFlowLine> Read(CsvTable table)
    {
        var lines = new List<CashFlowLine>();
        while (table.Read())
        {
            if (!table.RequiredText("initiative", out var initiative) || !table.Date("date", out var date) || !table.Money("amount", date, out var amount)
                || !table.OptionalMoney("low", date, out var low) || !table.OptionalMoney("high", date, out var high))
            {
                continue;
            }

            if (low?.Amount > amount.Amount)
            {
                table.Reject("low", Say("must not be above the amount"));
            }
            else if (high?.Amount < amount.Amount)
            {
                table.Reject("high", Say("must not be below the amount"));
            }
            else
            {
                if (table.Use())
                {
                    lines.Add(new CashFlowLine(initiative, date, amount, table.Text("driver"), low?.Amount ?? amount.Amount, high?.Amount ?? amount.Amount));
                }
            }
        }

        return lines;
    }
}
