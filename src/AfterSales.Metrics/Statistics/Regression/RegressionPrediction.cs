namespace AfterSales.Metrics.Statistics;

/// <summary>What a fit says about new values of the predictors.</summary>
public sealed partial record RegressionPrediction
{
    /// <summary>The mean response there, with the interval of the mean.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The same value with the interval of a single new observation.</summary>
    public required Estimate Observation { get; init; }

    /// <summary>The standard error of the mean response.</summary>
    public required Figure<double> StandardError { get; init; }
}
