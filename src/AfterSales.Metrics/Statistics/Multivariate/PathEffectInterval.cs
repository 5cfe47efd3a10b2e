namespace AfterSales.Metrics.Statistics;

/// <summary>One effect of a <see cref="PathModel"/> with what resampling says of it.</summary>
public sealed partial record PathEffectInterval
{
    /// <summary>Name of the construct that acts.</summary>
    public required string From { get; init; }

    /// <summary>Name of the construct acted on.</summary>
    public required string To { get; init; }

    /// <summary>Standard deviation over the resamples.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>The effect with its percentile limits.</summary>
    public required Estimate Effect { get; init; }
}
