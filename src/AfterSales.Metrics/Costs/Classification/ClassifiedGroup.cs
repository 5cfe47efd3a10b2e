using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>A group of lines with what they were classified as. A rule for debits or credits only makes two of a group that has both.</summary>
public sealed partial record ClassifiedGroup
{
    /// <summary>The group and what these lines add up to.</summary>
    public required CostGroup Group { get; init; }

    /// <summary>One decision for each dimension of the rule set, in its order.</summary>
    public required IReadOnlyList<CostDecision> Decisions { get; init => field = FrozenList.Keep(value); }
}
