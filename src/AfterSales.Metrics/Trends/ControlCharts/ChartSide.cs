namespace AfterSales.Metrics.Trends;

/// <summary>On which side of the center line a signal lies.</summary>
public enum ChartSide
{
    /// <summary>Above, or rising.</summary>
    Upper,

    /// <summary>Below, or falling.</summary>
    Lower,
}
