using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="PeerBenchmark"/> found.</summary>
public sealed partial record PeerBenchmarkResult
{
    /// <summary>The rivals, in the order given.</summary>
    public required IReadOnlyList<PeerPair> Pairs { get; init => field = FrozenList.Copy(value); }

    /// <summary>Companies compared, oneself included.</summary>
    public required int Compared { get; init; }

    /// <summary>The best rank that the data allow, 1 the best of all: 1 + those that are surely better.</summary>
    public required int BestRank { get; init; }

    /// <summary>The worst rank that the data allow: all compared − those that are surely worse.</summary>
    public required int WorstRank { get; init; }

    /// <summary>The quarter of the rivals' values that one's own value lies in, 1 the best; exactly on a quartile belongs to the better one.</summary>
    public required Figure<int> Quarter { get; init; }

    /// <summary>How quartiles were taken.</summary>
    public required QuantileType QuantileType { get; init; }

    /// <summary>The mean of the industry, by random effects over the rivals.</summary>
    public required Estimate Industry { get; init; }

    /// <summary>Where a further company of the industry would lie.</summary>
    public required Estimate Prediction { get; init; }

    /// <summary>The variance between companies (DerSimonian and Laird).</summary>
    public required Figure<double> BetweenVariance { get; init; }
}
