namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure against one reference: its target, or its value in the period before.</summary>
public sealed partial record FigureComparison
{
    /// <summary>What it is held against; null when there is nothing.</summary>
    public required Measurement? Reference { get; init; }

    /// <summary>How it stands.</summary>
    public required ComparisonStatus Status { get; init; }

    /// <summary>Figure − reference: exact for amounts and times; with an interval when the figure, or both, come from a sample.</summary>
    public required Measurement Difference { get; init; }

    /// <summary>Difference / |reference|, as a fraction.</summary>
    public required Figure<double> RelativeDifference { get; init; }

    /// <summary>Whether the interval of the difference leaves zero out; null when there is no interval. False: sampling alone may explain it.</summary>
    public required bool? ExceedsSamplingError { get; init; }
}
