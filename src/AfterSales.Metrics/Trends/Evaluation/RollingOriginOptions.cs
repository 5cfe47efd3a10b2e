using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Season, horizon and origins of a <see cref="RollingOrigin"/> evaluation.</summary>
public sealed partial record RollingOriginOptions
{
    /// <summary>The behavior of passing nothing: one period ahead, the naive one without season.</summary>
    public static RollingOriginOptions Default { get; } = new();

    /// <summary>Seasons in a cycle, at least 1.</summary>
    /// <value>1.</value>
    public int Period
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;

    /// <summary>Periods ahead, from 1 to 1,000.</summary>
    /// <value>1.</value>
    public int Horizon
    {
        get;
        init => field = Guard.InRange(value, 1, 1000);
    }
    = 1;

    /// <summary>Values known at the first origin, at least 1; null, the default, for the greater of two seasons and half the series.</summary>
    public int? FirstOrigin
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Values more at each further origin, at least 1.</summary>
    /// <value>1.</value>
    public int Step
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;

    /// <summary>Significance of the verdict, strictly between 0 and 1.</summary>
    /// <value>0.05.</value>
    public double Significance
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.05;
}
