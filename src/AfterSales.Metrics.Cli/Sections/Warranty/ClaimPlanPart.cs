using AfterSales.Metrics.Budgets;
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
        section.Notes.Add(Say($"Spares: one part for each claim, ordered again when used, {Words.Count(leadMonths, "month")} until it arrives (--spares-months); "
            + $"the stock is the least that meets the demand of the busiest month with 95 %, and the shelf counts what of it is there when asked for."));
    }

    private static ReportValue[] Total(BudgetGapResult gap, ClaimPlan plan, bool isMoney, bool isBudgeted) =>
    [
        Shown.Text(Say("All")),
        plan.Expected.All(e => e.IsDefined) ? Shown.Score(Figure.Of(plan.Expected.Sum(e => e.Value!.Value))) : Shown.None(),
        isMoney ? Shown.Amount(gap.Needed) : Shown.None(),
        .. isBudgeted
            ?
            [
                Shown.Amount(Money.Sum(gap.Months.Select(m => m.Budgeted), plan.Currency)),
                isMoney ? Shown.Amount(Money.Sum(gap.Months.Select(m => m.Gap), plan.Currency)) : Shown.None(),
            ]
            : Array.Empty<ReportValue>(),
    ];

    private static void AddMonths(ReportSection section, ClaimPlan plan, IReadOnlyList<BudgetedLine> budget, string line)
    {
        var phased = plan.ToBudget();
        var own = budget.Where(b => b.Amount.Currency == plan.Currency && b.Line.Equals(line, StringComparison.OrdinalIgnoreCase));
        var gap = BudgetGap.Compute(
            phased?.PeriodTotals ?? [.. plan.Months.Select(_ => Money.Zero(plan.Currency))],
            plan.Months[0].Start,
            own.Select(b => b.ToPlanned()),
            plan.Currency);
        var isBudgeted = gap.BudgetedMonths > 0;
        List<TableColumn> columns = [new("month", Say("Month")), new("claims", Say("Claims")), new("cost", Say($"Cost ({plan.Currency})"))];
        columns.AddRange(isBudgeted ? [new TableColumn("budgeted", Say($"Budgeted in {line}")), new TableColumn("gap", Say("Still to budget"))] : []);
        var months = new ReportTable("forecastMonths", Say("The next twelve months: for the budget and the spares"), [.. columns])
        {
            Total = Total(gap, plan, phased is not null, isBudgeted),
        };
        foreach (var (month, expected) in gap.Months.Zip(plan.Expected))
        {
            List<ReportValue> row =
            [
                Shown.Text(Words.Of(month.Month.Start)[..7]),
                Shown.Score(expected),
                phased is null ? Shown.None(Say("beyond what money can be")) : Shown.Amount(month.Needed),
            ];
            if (isBudgeted)
            {
                row.Add(Shown.Amount(month.Budgeted));
                row.Add(phased is null ? Shown.None(string.Empty) : Shown.Amount(month.Gap, month.Gap.Amount > 0 ? Tone.Bad : Tone.Plain));
            }

            months.Add([.. row]);
        }

        section.Tables.Add(months);
        if (phased is not null)
        {
            section.Figures.Add(new KeyFigure("budgetAhead", Say("To budget for claims"), Shown.AmountWithCode(gap.Needed),
                Say($"{Words.Of(plan.Months[0].Start)[..7]} to {Words.Of(plan.Months[^1].Start)[..7]}, by month in the table")));
            section.Notes.Add(isBudgeted ? Say($"The months are held against the line {line} of budget.csv (--warranty-line).")
                : Say($"budget.csv has no months of a line {line} (--warranty-line): the months say what it would take."));
        }
    }

    private static ReportTable Spares(ClaimPlan plan, int leadMonths)
    {
        var table = new ReportTable(
            "spares",
            Say("Spares for the claims of the next twelve months"),
            new("product", Say("Product")),
            new("mean", Say("Parts a month, on average")),
            new("busiest", Say("In the busiest month")),
            new("leadTime", Say("Until an order arrives")),
            new("stock", Say("Stock that suffices with 95 %")),
            new("shelf", Say("Stock for 95 % from the shelf")),
            new("fillRate", Say("From the shelf")));
        for (var p = 0; p < plan.Products.Count; p++)
        {
            var forecast = plan.Forecasts[p];
            double[] busiest = [.. Enumerable.Repeat(forecast.BusiestMonth, leadMonths)];
            var parts = ClaimReserve.Parts(busiest, 1, leadMonths, Target);
            var stock = BaseStock.MinimumStock(forecast.BusiestMonth, leadMonths, Target);
            table.Add(
                Shown.Text(plan.Products[p].Name),
                Shown.Score(Figure.Of(forecast.MeanMonth)),
                Shown.Score(Figure.Of(forecast.BusiestMonth)),
                Shown.Score(Figure.Of(parts.Demand)),
                Shown.Count(parts.Stock),
                Shown.Count(stock.Stock),
                Shown.Share(Figure.Of(stock.FillRate)));
        }

        return table;
    }
}
