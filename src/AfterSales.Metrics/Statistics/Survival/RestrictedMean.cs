namespace AfterSales.Metrics.Statistics;

/// <summary>Restricted mean survival time.</summary>
public sealed partial record RestrictedMean
{
    /// <summary>The horizon.</summary>
    public required double Horizon { get; init; }

    /// <summary>Mean time without event, up to the horizon.</summary>
    public required Figure<double> Value { get; init; }

    /// <summary>Its standard error (Greenwood).</summary>
    public required Figure<double> StandardError { get; init; }
}
