namespace AfterSales.Metrics.Trends;

/// <summary>The trend of a <see cref="SmoothingModel"/>.</summary>
public enum SmoothingTrend
{
    /// <summary>None: simple exponential smoothing.</summary>
    None,

    /// <summary>Additive (Holt).</summary>
    Additive,

    /// <summary>Additive and damped.</summary>
    Damped,
}
