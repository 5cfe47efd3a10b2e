using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget's spending at completion by several methods, each with a prediction interval, and when the budget is exhausted.</summary>
public sealed partial record BudgetForecastResult
{
    /// <summary>The number of periods that are over.</summary>
    public required int PeriodsOver { get; init; }

    /// <summary>The number of periods that remain.</summary>
    public required int PeriodsLeft { get; init; }

    /// <summary>The whole budget.</summary>
    public required decimal Budget { get; init; }

    /// <summary>What was spent so far.</summary>
    public required decimal Actual { get; init; }

    /// <summary>The budget of the periods that are over.</summary>
    public required decimal BudgetToDate { get; init; }

    /// <summary>Actual − budget to date; positive is more spent than planned.</summary>
    public required decimal Variance { get; init; }

    /// <summary>Variance / budget to date, as a fraction.</summary>
    public required Figure<double> VarianceRatio { get; init; }

    /// <summary>Budget − actual − commitments.</summary>
    public required decimal RemainingAfterCommitments { get; init; }

    /// <summary>The mean spent in a period so far (burn rate).</summary>
    public required Figure<decimal> AverageBurn { get; init; }

    /// <summary>The mean spent in each of the last periods.</summary>
    public required Figure<decimal> RecentBurn { get; init; }

    /// <summary>What may be spent in each remaining period to end on the budget.</summary>
    public required Figure<decimal> RequiredBurn { get; init; }

    /// <summary>At completion, if the average burn stays.</summary>
    public required Estimate ByRunRate { get; init; }

    /// <summary>Where the budget ends if the average burn stays; undefined for the reason of <see cref="ByRunRate"/>.</summary>
    public Figure<BudgetProspect> ToProspect() => ByRunRate.Value is not { } value ? Figure.Undefined<BudgetProspect>(ByRunRate.Reason!.Value)
        : ByRunRate.Lower is { } lower && IsAbove(lower) ? Figure.Of(BudgetProspect.Over)
        : IsAbove(value) ? Figure.Of(BudgetProspect.LikelyOver)
        : ByRunRate.Upper is { } upper && IsAbove(upper) ? Figure.Of(BudgetProspect.LikelyWithin)
        : Figure.Of(BudgetProspect.Within);

    /// <summary>At completion, if the recent burn stays.</summary>
    public required Estimate ByRecentBurn { get; init; }

    /// <summary>At completion, if spending keeps its ratio to the plan's profile: actual / budget to date · budget.</summary>
    public required Estimate ByProfile { get; init; }

    /// <summary>At completion, if the rest is spent as budgeted.</summary>
    public required Estimate ByBudgetForRest { get; init; }

    /// <summary>As <see cref="ByBudgetForRest"/>, but not less than actual + commitments.</summary>
    public required Estimate WithCommitmentsFloor { get; init; }

    /// <summary>At completion, if each unit of the driver keeps costing what it did.</summary>
    public required Estimate ByDriver { get; init; }

    /// <summary>
    /// Periods from now until the budget is spent at the average burn; may lie beyond the plan. Negative when more than the budget is spent already.
    /// </summary>
    public required Figure<double> PeriodsUntilExhausted { get; init; }

    /// <summary>The date on which the budget is exhausted at the average burn.</summary>
    public required Figure<LocalDate> ExhaustedOn { get; init; }

    private bool IsAbove(double amount) => ExactDecimal.Of(amount) > ExactDecimal.Of(Budget);
}
