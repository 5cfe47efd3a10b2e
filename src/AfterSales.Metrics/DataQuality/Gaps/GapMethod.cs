namespace AfterSales.Metrics.DataQuality;

/// <summary>How a gap in a series is filled.</summary>
public enum GapMethod
{
    /// <summary>The last value before it (LOCF); a gap at the start stays.</summary>
    LastBefore,

    /// <summary>The next value after it (NOCB); a gap at the end stays.</summary>
    NextAfter,

    /// <summary>A straight line between the values around it; gaps at the ends stay.</summary>
    Linear,

    /// <summary>The mean of the values there are.</summary>
    Mean,

    /// <summary>Their median.</summary>
    Median,

    /// <summary>The seasonally adjusted series by straight lines, its ends level, plus the season.</summary>
    Seasonal,
}
