using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A t chart of the time between rare events.</summary>
public sealed partial record TChartResult
{
    /// <summary>Gaps of the baseline.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Mean gap of the baseline.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Limits by Nelson's transform t^(1/3.6), back in units of time; null with the reason in <see cref="TransformedSigma"/>.</summary>
    public required ChartLimits? Transformed { get; init; }

    /// <summary>σ of the transformed values, from their moving ranges.</summary>
    public required Figure<double> TransformedSigma { get; init; }

    /// <summary>Limits of the exponential distribution with the baseline's mean, about its median; null with the reason in <see cref="ExactReason"/>.</summary>
    public required ChartLimits? Exact { get; init; }

    /// <summary>Limits for a gap after the baseline, which carry the baseline's error: wider.</summary>
    public required ChartLimits? Predictive { get; init; }

    /// <summary>Why there are no exponential limits; null where there are.</summary>
    public required UndefinedReason? ExactReason { get; init; }

    /// <summary>Chance of at least one false alarm within the gaps shown, given the mean; undefined without limits.</summary>
    public required Figure<double> ChanceOfFalseAlarm { get; init; }

    /// <summary>
    /// Gaps beyond their limits, the exact ones in the baseline and the predictive ones after it. <see cref="ChartSide.Lower"/> is the bad news: events
    /// too close.
    /// </summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
