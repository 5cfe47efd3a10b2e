using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ClaimRateChart"/> found.</summary>
public sealed partial record ClaimRateChartResult
{
    /// <summary>Claims per thousand units of all months.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>Variance of the points over that of chance.</summary>
    public required Figure<double> Dispersion { get; init; }

    /// <summary>Laney's σ of z.</summary>
    public required Figure<double> LaneyFactor { get; init; }

    /// <summary>The months in order; null for one without units.</summary>
    public required IReadOnlyList<ClaimRatePoint?> Points { get; init => field = FrozenList.KeepSparse(value); }
}
