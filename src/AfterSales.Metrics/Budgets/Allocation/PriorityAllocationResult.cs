using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget handed out by tiers.</summary>
public sealed partial record PriorityAllocationResult
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>The requests in the order given, each with what it gets.</summary>
    public required IReadOnlyList<BudgetGrant> Grants { get; init => field = FrozenList.Keep(value); }

    /// <summary>What is left when every request is served. With the grants it adds up to <see cref="Budget"/>.</summary>
    public required Money Unspent { get; init; }

    /// <summary>What all requests together do not get.</summary>
    public required Money Shortfall { get; init; }

    /// <summary>The tier at which the budget ran out: it is served in part, later ones not at all. Null when every request is served.</summary>
    public required int? CutTier { get; init; }
}
