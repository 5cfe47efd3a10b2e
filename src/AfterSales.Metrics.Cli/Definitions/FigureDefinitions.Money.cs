namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>Costs, their allocation, and budgets.</summary>
internal static partial class FigureDefinitions
{
    private static IReadOnlyList<FigureDefinition> Costs =>
    [
        new("net-cost", "Net cost", Amount, "charges + credits")
        {
            Figures = ["costs.net"],
            Files = ["costs.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Credits are negative amounts of the ledger, and reduce the cost of the day they are booked on.", "Amounts are added up exactly, without rounding."],
        },
        Rows("charges", "Charges", Amount, "sum of all amounts above zero", ["costs.charges"], "costs.csv"),
        Rows("credits", "Credits", Amount, "sum of all amounts below zero", ["costs.credits"], "costs.csv"),
        Rows("ledger-lines", "Ledger lines", Number, "number of lines", ["costs.lines"], "costs.csv"),
        Rows("credit-lines", "Credit lines", Number, "number of lines below zero", ["costs.creditLines"], "costs.csv"),
        new("cost-pools", "Indirect cost to be allocated", Amount, "sum(pool.*)")
        {
            Figures = ["allocation.pools"],
            Files = ["costs.csv", "drivers.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["A department that drivers.csv names as serving others is a pool; its whole net cost is indirect."],
        },
        new("allocated-cost", "Allocated cost, reciprocal method", Amount, "sum(department.*)")
        {
            Figures = ["allocation.allocated"],
            Files = ["costs.csv", "drivers.csv"],
            IsArithmetic = true,
            Source = "R. S. Kaplan and A. A. Atkinson, Advanced Management Accounting, ch. on service department costs; Horngren, Cost Accounting.",
            Assumes = ["Every unit of a driver costs the same.", "Services that departments render one another are solved for together, not in steps."],
            ByHand = "What each department received is in the table “departments”, each step of it in the table “trail”.",
        },
        new("unallocated-cost", "Cost that could not be allocated", Amount, "pools − allocated")
        {
            Figures = ["allocation.unallocated"],
            Files = ["costs.csv", "drivers.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("allocation-residual", "Residual of the allocation", Amount, "largest amount by which a department's equation is off, recomputed before rounding")
        {
            Figures = ["allocation.residual"],
            Files = ["costs.csv", "drivers.csv"],
            Source = House,
            ByHand = "It certifies the solution and is near zero; the table “trail” adds up to the cent.",
        },
        Rows("service-circles", "Circles of services", Number, "number of groups of departments that serve one another in a circle", ["allocation.circles"], "drivers.csv"),
    ];

    private static IReadOnlyList<FigureDefinition> Budgets =>
    [
        new("budget", "Budget", Amount, "sum(budget.*)")
        {
            Figures = ["budget.budget"],
            Files = ["budget.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Lines of a month count when the month lies in the period; lines without a month count in full."],
        },
        new("actual-cost", "Budget spending", Amount, "sum(actual.*)")
        {
            Figures = ["budget.actual", "budgets.spent"],
            Files = ["costs.csv", "budget.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["A ledger line belongs to the budget line of the same name in the column that --budget-by names."],
        },
        new("budget-variance", "Budget variance", Amount, "budget − actual")
        {
            Figures = ["budget.variance"],
            Files = ["costs.csv", "budget.csv"],
            IsArithmetic = true,
            Source = "C. T. Horngren, Cost Accounting: favorable above zero.",
        },
        new("budget-utilization", "Budget utilization", Share, "actual / budget")
        {
            Figures = ["budget.used"],
            Files = ["costs.csv", "budget.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("outside-budget", "Cost outside every budget line", Amount, "ledger − actual")
        {
            Figures = ["budget.outside"],
            Files = ["costs.csv", "budget.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("virement", "Proposed virement", Amount, "sum(gives.*)")
        {
            Figures = ["budget.proposedMove"],
            Files = ["costs.csv", "budget.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Each line ends as its run rate says; no line gives more than it has left by then."],
        },
    ];
}
