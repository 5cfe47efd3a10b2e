using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Limits, level and the share of the Bp life of a <see cref="LifeFit"/>.</summary>
public sealed partial record LifeFitOptions
{
    /// <summary>Wald and profile limits of 95 %, B10.</summary>
    public static LifeFitOptions Default { get; } = new();

    /// <summary>Confidence level, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>The share failed of the Bp life, strictly between 0 and 1.</summary>
    /// <value>0.1 by default: B10.</value>
    public double Share
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.1;

    /// <summary>Which limits are computed.</summary>
    /// <value><see cref="LifeLimits.WaldAndProfile"/> by default.</value>
    public LifeLimits Limits
    {
        get;
        init => field = Guard.Defined(value);
    }
}
