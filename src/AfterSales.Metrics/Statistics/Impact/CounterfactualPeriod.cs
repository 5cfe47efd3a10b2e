namespace AfterSales.Metrics.Statistics;

/// <summary>What a period after the intervention would have been without it.</summary>
public sealed partial record CounterfactualPeriod
{
    /// <summary>The period, counted from 1.</summary>
    public required int Period { get; init; }

    /// <summary>What was observed.</summary>
    public required double Observed { get; init; }

    /// <summary>The mean to be expected without the intervention, with the limits of that mean.</summary>
    public required Estimate Expected { get; init; }

    /// <summary>Standard error of that mean.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>The same value with the limits of a single period.</summary>
    public required Estimate Prediction { get; init; }
}
