namespace AfterSales.Metrics.Economics;

/// <summary>A quantile of a simulation's outcomes.</summary>
public sealed partial record MonteCarloQuantile
{
    /// <summary>Which quantile, as a fraction.</summary>
    public required double Probability { get; init; }

    /// <summary>The outcome not exceeded with that probability, and the interval in which the true quantile lies.</summary>
    public required Estimate Value { get; init; }

    /// <summary>Half the interval's width in standard deviations of the normal distribution; undefined where the interval is.</summary>
    public required Figure<double> StandardError { get; init; }
}
