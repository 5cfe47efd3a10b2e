namespace AfterSales.Metrics.Warranty;

/// <summary>The curve by which factors are extended beyond the last age.</summary>
public enum TailCurve
{
    /// <summary>ln(f − 1) falls linearly with age: f − 1 decays by a constant share.</summary>
    Exponential,

    /// <summary>ln(f − 1) falls linearly with the logarithm of age: a longer tail (Sherman).</summary>
    InversePower,
}
