namespace AfterSales.Metrics.Trends;

/// <summary>How errors enter a <see cref="SmoothingModel"/>: it changes what is minimized, and the intervals.</summary>
public enum SmoothingErrors
{
    /// <summary>Of one size.</summary>
    Additive,

    /// <summary>In proportion to the level: only for values above 0.</summary>
    Multiplicative,
}
