namespace AfterSales.Metrics.Trends;

/// <summary>The limits of one phase of an <see cref="IndividualsChart"/>.</summary>
public sealed partial record IndividualsChartPhase
{
    /// <summary>First position.</summary>
    public required int First { get; init; }

    /// <summary>Last position.</summary>
    public required int Last { get; init; }

    /// <summary>Values that make the limits.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Why the phase begins.</summary>
    public required string? Reason { get; init; }

    /// <summary>Center line: the mean of the baseline.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>Mean of the moving ranges of the baseline.</summary>
    public required Figure<double> MeanMovingRange { get; init; }

    /// <summary>Median of the moving ranges, which one outlier does not move.</summary>
    public required Figure<double> MedianMovingRange { get; init; }

    /// <summary>σ from the mean moving range.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Lower limit: center − 3σ.</summary>
    public required Figure<double> Lower { get; init; }

    /// <summary>Upper limit: center + 3σ.</summary>
    public required Figure<double> Upper { get; init; }

    /// <summary>Upper limit of a moving range.</summary>
    public required Figure<double> MovingRangeLimit { get; init; }
}
