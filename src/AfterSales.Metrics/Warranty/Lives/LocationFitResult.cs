namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="LocationFit"/> found.</summary>
public sealed partial record LocationFitResult
{
    /// <summary>The distribution; null when there is none.</summary>
    public required LifeDistribution? Distribution { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Where the location lies; null without one.</summary>
    public required LocationPlace? Place { get; init; }

    /// <summary>B10.</summary>
    public required Figure<double> Life { get; init; }

    /// <summary>Logarithm of the likelihood.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Twice the gain of the logarithm over the fit of two parameters.</summary>
    public required Figure<double> LikelihoodRatio { get; init; }

    /// <summary>The fit of two parameters.</summary>
    public required LifeFitResult TwoParameters { get; init; }
}
