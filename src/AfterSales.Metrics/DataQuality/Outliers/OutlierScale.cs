namespace AfterSales.Metrics.DataQuality;

/// <summary>What a robust z score divides by.</summary>
public enum OutlierScale
{
    /// <summary>The median absolute deviation (MAD).</summary>
    MedianDeviation,

    /// <summary>The mean absolute deviation from the median, because more than half of the values are alike and the MAD is 0.</summary>
    MeanDeviation,
}
