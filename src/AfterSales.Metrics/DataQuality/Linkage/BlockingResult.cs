using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Candidate pairs, and what blocking saves and loses.</summary>
public sealed partial record BlockingResult
{
    /// <summary>Pass by pass.</summary>
    public required IReadOnlyList<BlockingPass> Passes
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The pairs of all passes, each once, by left and right; empty where they are too many.</summary>
    public required IReadOnlyList<LinkedPair> Pairs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many pairs there are.</summary>
    public required Figure<long> CandidatePairs { get; init; }

    /// <summary>How many comparing everything with everything would make.</summary>
    public required long AllPairs { get; init; }

    /// <summary>The share of comparisons saved.</summary>
    public required Figure<double> ReductionRatio { get; init; }

    /// <summary>The share of the known pairs that are candidates: one less this can never be found.</summary>
    public required Figure<double> PairCompleteness { get; init; }

    /// <summary>Known pairs that no pass compares.</summary>
    public required IReadOnlyList<LinkedPair> MissedPairs
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
