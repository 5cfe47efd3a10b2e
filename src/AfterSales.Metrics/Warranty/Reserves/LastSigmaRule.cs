namespace AfterSales.Metrics.Warranty;

/// <summary>How σ is found where a single factor leaves it unknown.</summary>
public enum LastSigmaRule
{
    /// <summary>Mack's: σ² = min(σ⁴ of the age before / σ² of the one before that, both of these σ²).</summary>
    Mack,

    /// <summary>By the straight line through ln σ against age.</summary>
    LogLinear,

    /// <summary>It stays unknown.</summary>
    None,
}
