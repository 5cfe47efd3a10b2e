namespace AfterSales.Metrics.Trends;

/// <summary>How a caller asks for gaps between known periods to be filled. Nothing is ever filled unasked.</summary>
public enum SeriesFilling
{
    /// <summary>On the straight line between the known neighbors.</summary>
    Linear,

    /// <summary>The last known value before the gap.</summary>
    Previous,
}
