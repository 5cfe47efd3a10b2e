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

    /// <summary>The change in the form that every explanation has: each segment's score at equal shares, and its share at equal scores.</summary>
    /// <returns>The explanation; without parts, and with the reason, when a period has no value.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation()
    {
        return Before.Value is { } before && After.Value is { } after && Change.IsDefined
            ? Explanation.OfResult(before, after, [.. Segments.SelectMany(Parts)], ExplanationConvention.Symmetric)
            : Explanation.Refused(Before, After, Change.Reason ?? UndefinedReason.NoData, ExplanationConvention.Symmetric);

        static ExplanationPart[] Parts(SegmentEffect effect) =>
        [
            new() { Name = effect.Name, Kind = ExplanationPartKind.Rate, Amount = effect.RateEffect },
            new() { Name = effect.Name, Kind = ExplanationPartKind.Mix, Amount = effect.MixEffect },
        ];
    }
}
