using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Month">Null: for the whole span of the ledger.</param>
internal sealed record BudgetedLine(string Line, Money Amount, ReportingPeriod? Month)
{
    public static InputFile<List<BudgetedLine>> File { get; } = new(
        "budget",
        "one budget line, or one month of it",
        Read,
        InputColumn.Required("line", "the budget line: a department of costs.csv, or what --budget-by names"),
        InputColumn.Required("amount", "the budget, as 12000.00"),
        InputColumn.Currency,
        InputColumn.Optional("month", "the month it is for, as 2026-03; blank is the whole file's span"));

    public PlannedAmount ToPlanned() => new() { Line = Line, Amount = Amount, Period = Month };

    public static List<BudgetedLine> Read(CsvTable table)
    {
        var lines = new List<BudgetedLine>();
        while (table.Read())
        {
            ReportingPeriod? month = null;
            if (!table.RequiredText("line", out var line))
            {
                continue;
            }

            if (!table.IsBlank("month"))
            {
                if (!table.Month("month", out var given))
                {
                    continue;
                }

                month = given;
            }

            if (table.Money("amount", month?.End, out var amount) && (month is null || table.IsInScope(month.Start)) && table.Use())
            {
                lines.Add(new BudgetedLine(line, amount, month));
            }
        }

        return lines;
    }
}
