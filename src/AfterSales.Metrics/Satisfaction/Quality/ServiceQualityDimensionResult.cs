namespace AfterSales.Metrics.Satisfaction;

/// <summary>One dimension's gap and perception.</summary>
public sealed partial record ServiceQualityDimensionResult
{
    /// <summary>The dimension's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its share of the weights, as a fraction.</summary>
    public required double WeightShare { get; init; }

    /// <summary>Mean of its questions' gaps.</summary>
    public required Figure<double> Gap { get; init; }

    /// <summary>Mean of its questions' perceptions (SERVPERF).</summary>
    public required Figure<double> Perception { get; init; }
}
