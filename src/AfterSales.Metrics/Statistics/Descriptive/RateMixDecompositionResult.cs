using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="RateMixDecomposition"/> found, with its ingredients. Everything in units of the rate.</summary>
public sealed partial record RateMixDecompositionResult
{
    /// <summary>The rate of the whole before.</summary>
    public required Figure<decimal> Before { get; init; }

    /// <summary>The rate of the whole after.</summary>
    public required Figure<decimal> After { get; init; }

    /// <summary>After − before; exactly <see cref="TotalRate"/> + <see cref="TotalMix"/>.</summary>
    public required Figure<decimal> Change { get; init; }

    /// <summary>What came from rates within groups; exactly the sum of the groups' rate effects.</summary>
    public required Figure<decimal> TotalRate { get; init; }

    /// <summary>What came from the groups' shares; exactly the sum of the groups' mix effects.</summary>
    public required Figure<decimal> TotalMix { get; init; }

    /// <summary>The groups in the order given; empty when a period has no weight.</summary>
    public required IReadOnlyList<RateMixEffect> Groups
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The change in the form that every explanation has: each group's rate at equal shares, and its share at equal rates.</summary>
    /// <returns>The explanation; without parts, and with the reason, when a period has no value.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation()
    {
        return Before.Value is { } before && After.Value is { } after && Change.IsDefined
            ? Explanation.OfResult(before, after, [.. Groups.SelectMany(Parts)], ExplanationConvention.Symmetric)
            : Explanation.Refused(Before, After, Change.Reason ?? UndefinedReason.NoData, ExplanationConvention.Symmetric);

        static ExplanationPart[] Parts(RateMixEffect effect) =>
        [
            new() { Name = effect.Name, Kind = ExplanationPartKind.Rate, Amount = effect.RateEffect },
            new() { Name = effect.Name, Kind = ExplanationPartKind.Mix, Amount = effect.MixEffect },
        ];
    }
}
