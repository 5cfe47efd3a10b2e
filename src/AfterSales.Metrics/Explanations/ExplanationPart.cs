using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>One part of an <see cref="Explanation"/>: what it comes from, and how much of the change it is.</summary>
public sealed partial record ExplanationPart
{
    /// <summary>What it belongs to: an item, a segment, a cause; null for what belongs to no segment.</summary>
    public required string? Name { get; init; }

    /// <summary>What it comes from.</summary>
    public required ExplanationPartKind Kind { get; init => field = Guard.Defined(value); }

    /// <summary>Its amount, in the unit of the figure; may be larger than the whole change, or against it.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The amount with its interval, where it is estimated; null where it is exact.</summary>
    public Estimate? Estimate { get; init; }
}
