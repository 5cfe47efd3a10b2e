using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A zero-based budget: which packages are funded.</summary>
public sealed partial record ZeroBasedBudgetResult
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>The packages in the order of funding.</summary>
    public required IReadOnlyList<PackageDecision> Decisions { get; init => field = FrozenList.Keep(value); }

    /// <summary>What the funded packages cost.</summary>
    public required Money Funded { get; init; }

    /// <summary>What is left.</summary>
    public required Money Unspent { get; init; }
}
