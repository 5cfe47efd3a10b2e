using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How a forecast method would have done in the past, against the seasonal naive one.</summary>
public sealed partial record RollingOriginResult
{
    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more it takes for eight origins, and so for a verdict; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public int? FirstGap { get; init; }

    /// <summary>Number of origins.</summary>
    public required int Origins { get; init; }

    /// <summary>Mean absolute error of the method, by periods ahead.</summary>
    public required IReadOnlyList<double> ErrorsByHorizon { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Mean absolute error of the seasonal naive one, by periods ahead.</summary>
    public required IReadOnlyList<double> NaiveErrorsByHorizon { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Mean absolute error of the method.</summary>
    public required Figure<double> MeanAbsoluteError { get; init; }

    /// <summary>Mean absolute error of the seasonal naive one.</summary>
    public required Figure<double> NaiveMeanAbsoluteError { get; init; }

    /// <summary>The one over the other.</summary>
    public required Figure<double> RelativeError { get; init; }

    /// <summary>Lags of the variance: horizons of origins overlap.</summary>
    public required int Lag { get; init; }

    /// <summary>Diebold and Mariano's statistic with the correction of Harvey, Leybourne and Newbold; above 0 the method is better.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Two-sided p-value.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The verdict.</summary>
    public required ForecastVerdict Verdict { get; init; }
}
