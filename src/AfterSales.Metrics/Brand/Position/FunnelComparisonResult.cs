using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="BrandFunnel.Compare"/> found.</summary>
public sealed partial record FunnelComparisonResult
{
    /// <summary>Own conversion less the rival's, of each stage.</summary>
    public required IReadOnlyList<Estimate> Differences
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Own share at the last stage less the rival's.</summary>
    public required Figure<double> EndGap { get; init; }

    /// <summary>What each stage adds to that gap; empty when undefined.</summary>
    public required IReadOnlyList<double> Contributions
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Why there are no contributions; null when there are.</summary>
    public required UndefinedReason? ContributionsReason { get; init; }
}
