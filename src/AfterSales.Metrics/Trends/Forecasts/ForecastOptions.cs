using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Horizon, level and range of a forecast.</summary>
public sealed partial record ForecastOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static ForecastOptions Default { get; } = new();

    /// <summary>Periods ahead, from 1 to 1,000.</summary>
    /// <value>12.</value>
    public int Horizon
    {
        get;
        init => field = Guard.InRange(value, 1, 1000);
    }
    = 12;

    /// <summary>Confidence level of the prediction intervals, strictly between 0 and 1.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>Which values are possible.</summary>
    /// <value><see cref="ForecastRange.Any"/>.</value>
    public ForecastRange Range
    {
        get;
        init => field = Guard.Defined(value);
    }
    = ForecastRange.Any;

    /// <summary>Paths simulated where an interval has no closed form, from 100 to 100,000.</summary>
    /// <value>5,000.</value>
    public int Paths
    {
        get;
        init => field = Guard.InRange(value, 100, 100_000);
    }
    = 5000;

    /// <summary>Seed of the simulation.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;
}
