namespace AfterSales.Metrics.Trends;

/// <summary>How a caller asks for gaps to be filled. Nothing is ever filled unasked.</summary>
public enum SeriesFilling
{
    /// <summary>On the straight line between the known neighbors; before the first and after the last known value gaps stay.</summary>
    Linear,

    /// <summary>The last known value before the gap (last observation carried forward); gaps before the first known value stay.</summary>
    Previous,

    /// <summary>The next known value after the gap (next observation carried backward); gaps after the last known value stay.</summary>
    Next,

    /// <summary>The mean of the known values.</summary>
    Mean,

    /// <summary>The median of the known values.</summary>
    Median,
}
