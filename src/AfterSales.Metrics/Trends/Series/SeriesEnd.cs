namespace AfterSales.Metrics.Trends;

/// <summary>Whether the last period of a series is over.</summary>
public enum SeriesEnd
{
    /// <summary>The last period is complete.</summary>
    Complete,

    /// <summary>The last period still runs: it is shown, and kept out of every fit.</summary>
    Partial,
}
