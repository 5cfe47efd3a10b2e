using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="ChangeDecomposition"/> found, with its ingredients. Everything in points.</summary>
public sealed partial record ChangeDecompositionResult
{
    /// <summary>The score before.</summary>
    public required Figure<decimal> Before { get; init; }

    /// <summary>The score after.</summary>
    public required Figure<decimal> After { get; init; }

    /// <summary>After − before; exactly <see cref="TotalRate"/> + <see cref="TotalMix"/>.</summary>
    public required Figure<decimal> Change { get; init; }

    /// <summary>What came from scores within segments; exactly the sum of the segments' rate effects.</summary>
    public required Figure<decimal> TotalRate { get; init; }

    /// <summary>What came from the segments' shares; exactly the sum of the segments' mix effects.</summary>
    public required Figure<decimal> TotalMix { get; init; }

    /// <summary>The segments in the order given; empty when a period has no answers.</summary>
    public required IReadOnlyList<SegmentEffect> Segments
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
