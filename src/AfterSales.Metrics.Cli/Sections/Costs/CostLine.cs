using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record CostLine(
    LocalDate Date, Money Amount, string Account, string AccountName, string Department, string Activity, string Object, string Document)
{
    public static InputFile<List<CostLine>> File { get; } = new(
        "costs",
        "one ledger line",
        Read,
        InputColumn.Required("date", "posting date, as 2026-03-31"),
        InputColumn.Required("amount", "what it cost, as 1234.50; a credit is negative"),
        InputColumn.Currency,
        InputColumn.Optional("account", "account code; cost rules look at how it begins"),
        InputColumn.Optional("account_name", "the account in words"),
        InputColumn.Optional("department", "who spent it"),
        InputColumn.Optional("activity", "what it was spent on"),
        InputColumn.Optional("object", "purchase category or cost object"),
        InputColumn.Optional("document", "invoice or document number"));

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
