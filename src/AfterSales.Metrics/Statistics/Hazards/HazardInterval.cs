namespace AfterSales.Metrics.Statistics;

/// <summary>The hazard between two ages.</summary>
public sealed partial record HazardInterval
{
    /// <summary>Lower limit of the interval, excluded.</summary>
    public required double From { get; init; }

    /// <summary>Upper limit of the interval, included.</summary>
    public required double To { get; init; }

    /// <summary>Time under observation in the interval.</summary>
    public required double Exposure { get; init; }

    /// <summary>Events in the interval.</summary>
    public required int Events { get; init; }

    /// <summary>Events for each unit of time, with exact Poisson limits.</summary>
    public required Estimate Hazard { get; init; }

    /// <summary>The share that survives to the end of the interval.</summary>
    public required Figure<double> SurvivalToEnd { get; init; }
}
