using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What <see cref="TwoWayBudget"/> found.</summary>
public sealed partial record TwoWayBudgetResult
{
    /// <summary>The amounts: a row for each line, a column for each period; null when there is no such table.</summary>
    public required ApportionmentTable? Table { get; init; }

    /// <summary>Why there is none: <see cref="UndefinedReason.Infeasible"/> when totals contradict the zeros of the pattern,
    /// <see cref="UndefinedReason.NoConvergence"/> when the scaling did not settle, as where they nearly do; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Lines, from 0, whose total the pattern has no place for, or that the scaling left short.</summary>
    public required IReadOnlyList<int> BindingLines { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Periods, from 0, of which the same is true.</summary>
    public required IReadOnlyList<int> BindingPeriods { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Rounds of scaling rows and columns.</summary>
    public required int Iterations { get; init; }
}
