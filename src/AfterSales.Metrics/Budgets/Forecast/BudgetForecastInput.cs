using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget over its periods and what has been spent so far.</summary>
public sealed partial record BudgetForecastInput
{
    /// <summary>The budget of each period of the plan, in order.</summary>
    public required IReadOnlyList<decimal> Budget
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What was spent in each period that is over, from the first; not more periods than the plan has.</summary>
    public required IReadOnlyList<decimal> Actual
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Orders and requests that are open: they will be spent. Zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal Commitments
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The volume that drives the spending (cases, visits) in each period of the plan: actual so far, expected from then on. Null leaves that
    /// forecast out.</summary>
    public IReadOnlyList<decimal>? Drivers
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }

    /// <summary>The first period of the plan, for the date when the budget is exhausted; null leaves the date out.</summary>
    public ReportingPeriod? FirstPeriod { get; init; }
}
