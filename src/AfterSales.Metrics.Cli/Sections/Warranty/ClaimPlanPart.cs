using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The claims of the next twelve months as budget months to the cent, against what is budgeted, and as demand for spares.</summary>
internal static class ClaimPlanPart
{
    private const double Target = 0.95;

    public static void Add(ReportSection section, ClaimPlan plan, IReadOnlyList<BudgetedLine> budget, string line, int leadMonths)
    {
        AddMonths(section, plan, budget, line);
        section.Tables.Add(Spares(plan, leadMonths));
        section.Notes.Add($"Spares: one part for each claim, ordered again when used, {Words.Count(leadMonths, "month")} until it arrives (--spares-months); "
            + "the stock is the least that meets the demand of the busiest month with 95 %, and the shelf counts what of it is there when asked for.");
    }

    private static void AddMonths(ReportSection section, ClaimPlan plan, IReadOnlyList<BudgetedLine> budget, string line)
    {
        var own = budget.Where(b => b.Month is not null && b.Amount.Currency == plan.Currency && b.Line.Equals(line, StringComparison.OrdinalIgnoreCase))
            .ToLookup(b => b.Month!.Start, b => b.Amount);
        var isBudgeted = plan.Months.Any(m => own.Contains(m.Start));
        List<TableColumn> columns = [new("month", "Month"), new("claims", "Claims"), new("cost", $"Cost ({plan.Currency})")];
        columns.AddRange(isBudgeted ? [new TableColumn("budgeted", $"Budgeted in {line}"), new TableColumn("gap", "Still to budget")] : []);
        var months = new ReportTable("forecastMonths", "The next twelve months: for the budget and the spares", [.. columns]);
        var phased = plan.ToBudget();
        var expected = plan.Expected;
        for (var m = 0; m < ClaimPlan.Ahead; m++)
        {
            var month = plan.Months[m];
            Money? cost = phased is null ? null : Money.Of(phased.Table.ColumnTotals[m], plan.Currency);
            List<ReportValue> row =
            [
                ReportValue.Text(Words.Of(month.Start)[..7]),
                ReportValue.Score(expected[m]),
                cost is { } known ? ReportValue.Amount(known) : ReportValue.None("beyond what money can be"),
            ];
            if (isBudgeted)
            {
                var budgeted = Money.Sum(own[month.Start], plan.Currency);
                row.Add(ReportValue.Amount(budgeted));
                row.Add(cost is { } needed ? ReportValue.Amount(needed - budgeted, needed > budgeted ? Tone.Bad : Tone.Plain) : ReportValue.None(string.Empty));
            }

            months.Add([.. row]);
        }

        section.Tables.Add(months);
        if (phased is not null)
        {
            section.Figures.Add(new KeyFigure("budgetAhead", "To budget for claims", ReportValue.AmountWithCode(Money.Of(phased.Table.Total, plan.Currency)),
                $"{Words.Of(plan.Months[0].Start)[..7]} to {Words.Of(plan.Months[^1].Start)[..7]}, by month in the table"));
            section.Notes.Add(isBudgeted ? $"The months are held against the line {line} of budget.csv (--warranty-line)."
                : $"budget.csv has no months of a line {line} (--warranty-line): the months say what it would take.");
        }
    }

    private static ReportTable Spares(ClaimPlan plan, int leadMonths)
    {
        var table = new ReportTable(
            "spares",
            "Spares for the claims of the next twelve months",
            new("product", "Product"),
            new("mean", "Parts a month, on average"),
            new("busiest", "In the busiest month"),
            new("leadTime", "Until an order arrives"),
            new("stock", "Stock that suffices with 95 %"),
            new("shelf", "Stock for 95 % from the shelf"),
            new("fillRate", "From the shelf"));
        for (var p = 0; p < plan.Products.Count; p++)
        {
            var forecast = plan.Forecasts[p];
            double[] busiest = [.. Enumerable.Repeat(forecast.BusiestMonth, leadMonths)];
            var parts = ClaimReserve.Parts(busiest, 1, leadMonths, Target);
            var stock = BaseStock.MinimumStock(forecast.BusiestMonth, leadMonths, Target);
            table.Add(
                ReportValue.Text(plan.Products[p].Name),
                ReportValue.Score(Figure.Of(forecast.MeanMonth)),
                ReportValue.Score(Figure.Of(forecast.BusiestMonth)),
                ReportValue.Score(Figure.Of(parts.Demand)),
                ReportValue.Count(parts.Stock),
                ReportValue.Count(stock.Stock),
                ReportValue.Share(Figure.Of(stock.FillRate)));
        }

        return table;
    }
}
