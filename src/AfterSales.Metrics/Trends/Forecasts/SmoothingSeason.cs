namespace AfterSales.Metrics.Trends;

/// <summary>The season of a <see cref="SmoothingModel"/>.</summary>
public enum SmoothingSeason
{
    /// <summary>None.</summary>
    None,

    /// <summary>Added to the level.</summary>
    Additive,

    /// <summary>Multiplied with the level: only for values above 0.</summary>
    Multiplicative,
}
