using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What <see cref="ForecastAccuracy"/> measures.</summary>
public sealed partial record ForecastAccuracyInput
{
    /// <summary>What came; null where it is not known (yet), which is left out.</summary>
    public required IReadOnlyList<double?> Actual
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray().AsSpan(), nameof(Actual)));
    }

    /// <summary>What was foreseen, one for each.</summary>
    public required IReadOnlyList<double> Forecast
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray(), nameof(Forecast)));
    }

    /// <summary>The history that the forecast knew: it scales MASE and RMSSE. Empty, the default, leaves those undefined.</summary>
    public IReadOnlyList<double> History
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray(), nameof(History)));
    }
    = FrozenList<double>.Empty;

    /// <summary>Seasons in a cycle, at least 1: the scale is the seasonal naive forecast of the history.</summary>
    /// <value>1.</value>
    public int Period
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;

    /// <summary>Lower limits of the prediction intervals, one for each; empty, the default, for none.</summary>
    public IReadOnlyList<double> Lower
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray(), nameof(Lower)));
    }
    = FrozenList<double>.Empty;

    /// <summary>Upper limits, one for each.</summary>
    public IReadOnlyList<double> Upper
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray(), nameof(Upper)));
    }
    = FrozenList<double>.Empty;

    /// <summary>Level of those intervals, strictly between 0 and 1.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
