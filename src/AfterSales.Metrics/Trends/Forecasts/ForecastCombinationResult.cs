using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Several forecasts made into one.</summary>
public sealed partial record ForecastCombinationResult
{
    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Mean of the forecasts.</summary>
    public required IReadOnlyList<double> Mean { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Median of the forecasts.</summary>
    public required IReadOnlyList<double> Median { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Weights in proportion to 1/mean squared error; empty without errors or where one is 0.</summary>
    public required IReadOnlyList<double> Weights { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Mean with those weights.</summary>
    public required IReadOnlyList<double> Weighted { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
