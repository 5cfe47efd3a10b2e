namespace AfterSales.Metrics.DataQuality;

/// <summary>What match probabilities lead to expect of a linkage.</summary>
public sealed partial record ExpectedLinkageQuality
{
    /// <summary>Pairs at or above the threshold.</summary>
    public required long Links { get; init; }

    /// <summary>How many of them are expected to match.</summary>
    public required double ExpectedTrueLinks { get; init; }

    /// <summary>The share of links expected not to match.</summary>
    public required Figure<double> ExpectedFalseDiscoveryRate { get; init; }

    /// <summary>The share of expected matches that are linked.</summary>
    public required Figure<double> ExpectedRecall { get; init; }

    /// <summary>Matches expected among all pairs compared.</summary>
    public required double ExpectedMatches { get; init; }
}
