namespace AfterSales.Metrics.Trends;

/// <summary>What measured the spread that an anomaly is held against.</summary>
public enum AnomalyScale
{
    /// <summary>1.4826 times the median absolute deviation from the median.</summary>
    MedianDeviation,

    /// <summary>√(π/2) = 1.2533 times the mean absolute deviation from the median, where more than half of the values are alike and that of the median is
    /// 0.</summary>
    MeanDeviation,

    /// <summary>The standard deviation: of what is left at each step of GESD, or of the one-step errors.</summary>
    StandardDeviation,
}
