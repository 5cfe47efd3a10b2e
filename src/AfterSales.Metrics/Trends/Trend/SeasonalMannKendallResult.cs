using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What a <see cref="SeasonalMannKendall"/> test found.</summary>
public sealed partial record SeasonalMannKendallResult
{
    /// <summary>Values that count.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Periods left out because their value is missing.</summary>
    public required int Missing { get; init; }

    /// <summary>The test of each season by itself, the first period's season first.</summary>
    public required IReadOnlyList<MannKendallResult> Seasons { get; init => field = FrozenList.Keep(value); }

    /// <summary>Sum of the seasons' S.</summary>
    public required long S { get; init; }

    /// <summary>Variance of S for seasons that are independent of each other.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>z for independent seasons, with continuity correction.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided p-value for independent seasons.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Variance of S with the covariances between seasons: for months that depend on each other.</summary>
    public required Figure<double> CorrelatedVariance { get; init; }

    /// <summary>z with the covariances between seasons, with continuity correction up to ten years.</summary>
    public required Figure<double> CorrelatedZ { get; init; }

    /// <summary>Two-sided p-value with the covariances between seasons.</summary>
    public required Figure<double> CorrelatedPValue { get; init; }

    /// <summary>Seasonal Sen slope, per season length (per year for months): the median of all slopes within seasons, with its interval from ranks.</summary>
    public required Estimate Slope { get; init; }
}
