namespace AfterSales.Metrics.Satisfaction;

/// <summary>Where the two lines of a four-field map cross.</summary>
public enum Crosshair
{
    /// <summary>At the mean of each axis.</summary>
    Mean,

    /// <summary>At the median of each axis.</summary>
    Median,

    /// <summary>Where the caller says, as the middle of the scale.</summary>
    Fixed,
}
