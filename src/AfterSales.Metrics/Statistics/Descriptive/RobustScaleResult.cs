namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="RobustScale"/> found.</summary>
public sealed partial record RobustScaleResult
{
    /// <summary>n.</summary>
    public required int Count { get; init; }

    /// <summary>The middle value, or the mean of the two.</summary>
    public required Figure<double> Median { get; init; }

    /// <summary>Median of |x − median|.</summary>
    public required Figure<double> RawMedianDeviation { get; init; }

    /// <summary>1.4826 times <see cref="RawMedianDeviation"/>: the MAD on the scale of a standard deviation.</summary>
    public required Figure<double> MedianDeviation { get; init; }

    /// <summary>Upper less lower quartile, type 7.</summary>
    public required Figure<double> InterquartileRange { get; init; }

    /// <summary>Rousseeuw and Croux's Sn.</summary>
    public required Figure<double> Sn { get; init; }

    /// <summary>Rousseeuw and Croux's Qn.</summary>
    public required Figure<double> Qn { get; init; }

    /// <summary>Mean without the lowest and the highest tenth.</summary>
    public required Figure<double> TrimmedMean { get; init; }

    /// <summary>Mean with values beyond the quantiles 0.1 and 0.9 set to them.</summary>
    public required Figure<double> WinsorizedMean { get; init; }
}
