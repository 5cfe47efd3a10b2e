using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>Two groups of cases, open ones counted: do they close at different speed, and by how much?</summary>
public sealed partial record TimeToCloseComparison
{
    /// <summary>The first group.</summary>
    public required TimeToCloseResult First { get; init; }

    /// <summary>The second group.</summary>
    public required TimeToCloseResult Second { get; init; }

    /// <summary>The test that both curves are one.</summary>
    public required LogRankResult LogRank { get; init; }

    /// <summary>How much longer the second group takes within the horizon.</summary>
    public required RestrictedMeanDifferenceResult Difference { get; init; }
}
