using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Records;

/// <param name="Month">Null: for the whole span of the ledger.</param>
internal sealed record BudgetLine(string Line, Money Amount, ReportingPeriod? Month)
{
    public static List<BudgetLine> Read(CsvTable table)
    {
        var lines = new List<BudgetLine>();
        while (table.Read())
        {
            ReportingPeriod? month = null;
            if (!table.RequiredText("line", out var line) || !table.Money("amount", out var amount))
            {
                continue;
            }

            if (!table.IsBlank("month"))
            {
                if (!table.Month("month", out var given) || !table.IsInScope(given.Start))
                {
                    continue;
                }

                month = given;
            }

            lines.Add(new BudgetLine(line, amount, month));
            table.Use();
        }

        return lines;
    }
}
