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
}
