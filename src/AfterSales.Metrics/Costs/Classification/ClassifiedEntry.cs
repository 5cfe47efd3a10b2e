using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>A line with what it was classified as.</summary>
public sealed partial record ClassifiedEntry
{
    /// <summary>The line.</summary>
    public required CostEntry Entry { get; init; }

    /// <summary>One decision for each dimension of the rule set, in its order.</summary>
    public required IReadOnlyList<CostDecision> Decisions { get; init => field = FrozenList.Keep(value); }
}
