using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Whether <see cref="KeyDrivers"/> gives its importances intervals, and how.</summary>
public sealed partial record KeyDriversOptions
{
    /// <summary>The behavior of passing nothing: no intervals.</summary>
    public static KeyDriversOptions Default { get; } = new();

    /// <summary>Bootstrap resamples of the respondents; 0, the default, for none; 1,000 is usual.</summary>
    public int Resamples
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000);
    }

    /// <summary>Seed of the resampling; 1 by default. The same seed gives the same bits on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Confidence level of the intervals, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.95;
}
