using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record CostLine(
    LocalDate Date, Money Amount, string Account, string AccountName, string Department, string Activity, string Object, string Document)
{
    public static List<CostLine> Read(CsvTable table)
    {
        var lines = new List<CostLine>();
        while (table.Read())
        {
            if (table.Date("date", out var date) && table.Money("amount", out var amount) && table.IsInScope(date))
            {
                lines.Add(new CostLine(
                    date,
                    amount,
                    table.Text("account"),
                    table.Text("account_name"),
                    table.Text("department"),
                    table.Text("activity"),
                    table.Text("object"),
                    table.Text("document")));
                table.Use();
            }
        }

        return lines;
    }
}
