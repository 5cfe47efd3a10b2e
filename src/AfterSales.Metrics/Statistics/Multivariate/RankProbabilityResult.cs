using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="RankProbability"/> found of one estimate.</summary>
public sealed partial record RankProbabilityResult
{
    /// <summary>Probability of being the best.</summary>
    public required double ProbabilityBest { get; init; }

    /// <summary>Mean rank, from 1.</summary>
    public required double ExpectedRank { get; init; }

    /// <summary>Probability of each rank, the first first.</summary>
    public required IReadOnlyList<double> RankProbabilities
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Best rank within the joint limits.</summary>
    public required int LowestRank { get; init; }

    /// <summary>Worst rank within the joint limits.</summary>
    public required int HighestRank { get; init; }
}
