using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record CashFlowLine(string Initiative, LocalDate Date, Money Amount)
{
    public static List<CashFlowLine> Read(CsvTable table)
    {
        var lines = new List<CashFlowLine>();
        while (table.Read())
        {
            if (table.RequiredText("initiative", out var initiative) && table.Date("date", out var date) && table.Money("amount", out var amount))
            {
                lines.Add(new CashFlowLine(initiative, date, amount));
                table.Use();
            }
        }

        return lines;
    }
}
