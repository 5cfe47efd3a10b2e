using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget shared by need.</summary>
public sealed partial record NeedAllocationResult
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>Whether the budget covers at least what is fixed; else nothing is shared.</summary>
    public required SplitFeasibility Feasibility { get; init; }

    /// <summary>The lines in the order given; empty when the budget does not cover what is fixed.</summary>
    public required IReadOnlyList<NeedCoverage> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of all needs.</summary>
    public required Money Required { get; init; }

    /// <summary>What is left when all needs are met.</summary>
    public required Money Unspent { get; init; }

    /// <summary>What the needs exceed the budget by.</summary>
    public required Money Shortfall { get; init; }
}
