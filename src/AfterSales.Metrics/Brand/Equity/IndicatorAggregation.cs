namespace AfterSales.Metrics.Brand;

/// <summary>How indicators are put together.</summary>
public enum IndicatorAggregation
{
    /// <summary>Weighted mean: one makes good for another.</summary>
    Arithmetic,

    /// <summary>Weighted geometric mean: a zero makes zero.</summary>
    Geometric,

    /// <summary>Weighted harmonic mean: the weakest counts most.</summary>
    Harmonic,
}
