using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What <see cref="BudgetComparison"/> found. The lines' amounts add up to the totals.</summary>
public sealed partial record BudgetComparisonResult
{
    /// <summary>The span compared.</summary>
    public required ReportingPeriod Span { get; init; }

    /// <summary>The lines of the budget, in the order in which they first stand in it.</summary>
    public required IReadOnlyList<ComparedBudget> Lines { get; init => field = FrozenList.Copy(value); }

    /// <summary>The budget of all lines for the span.</summary>
    public required Money Budget { get; init; }

    /// <summary>The budget of all lines for all periods.</summary>
    public required Money Whole { get; init; }

    /// <summary>What was spent on all lines in the span.</summary>
    public required Money Actual { get; init; }

    /// <summary>What was spent in the span on no line of the budget.</summary>
    public required Money Outside { get; init; }

    /// <summary>All that was spent in the span: <see cref="Actual"/> + <see cref="Outside"/>.</summary>
    public Money Spent => Actual + Outside;

    /// <summary>Where all lines together stand.</summary>
    public BudgetPosition Position => BudgetPosition.Of(null, Budget, Actual);
}
