namespace AfterSales.Metrics.Warranty;

/// <summary>On which side of its age's median a factor lies.</summary>
public enum FactorSide
{
    /// <summary>Below.</summary>
    Smaller,

    /// <summary>On it.</summary>
    Median,

    /// <summary>Above.</summary>
    Larger,
}
