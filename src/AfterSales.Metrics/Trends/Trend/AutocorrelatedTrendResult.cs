using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What <see cref="AutocorrelatedTrend"/> found: the plain test and every corrected one.</summary>
public sealed partial record AutocorrelatedTrendResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Sen's slope per period.</summary>
    public required Figure<double> Slope { get; init; }

    /// <summary>Lag-1 autocorrelation of the detrended values.</summary>
    public required Figure<double> LagOne { get; init; }

    /// <summary>Two-sided p-value of <see cref="LagOne"/>, from r·√n.</summary>
    public required Figure<double> LagOnePValue { get; init; }

    /// <summary>The plain test if lag 1 is not significant, else Hamed and Rao's or, where that is undefined, trend-free prewhitening.</summary>
    public required TrendCorrection Recommended { get; init; }

    /// <summary>The plain test, Hamed–Rao, Yue–Wang, prewhitening, trend-free prewhitening.</summary>
    public required IReadOnlyList<CorrectedTrend> Tests { get; init => field = FrozenList.Keep(value); }

    /// <summary>The test under one correction.</summary>
    /// <param name="correction">The correction.</param>
    /// <returns>The test; null where a gap left none.</returns>
    public CorrectedTrend? Test(TrendCorrection correction) => Tests.FirstOrDefault(test => test.Correction == correction);
}
