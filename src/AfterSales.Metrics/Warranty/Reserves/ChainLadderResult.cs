using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ChainLadder"/> found, with its ingredients.</summary>
public sealed partial record ChainLadderResult
{
    /// <summary>The factors, from age 0; the tail, where there is one, last.</summary>
    public required IReadOnlyList<DevelopmentFactor> Factors { get; init => field = FrozenList.Keep(value); }

    /// <summary>For each age from 0 the factor from there to the end.</summary>
    public required IReadOnlyList<Figure<double>> FactorsToUltimate { get; init => field = FrozenList.Keep(value); }

    /// <summary>The origins.</summary>
    public required IReadOnlyList<OriginReserve> Origins { get; init => field = FrozenList.Keep(value); }

    /// <summary>All origins together; errors with the covariance that the common factors make.</summary>
    public required OriginReserve Total { get; init; }
}
