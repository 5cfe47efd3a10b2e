namespace AfterSales.Metrics.Economics;

/// <summary>The family of a <see cref="DriverDistribution"/>.</summary>
public enum DistributionKind
{
    /// <summary>Always the same value.</summary>
    Constant,

    /// <summary>Every value between two limits equally likely.</summary>
    Uniform,

    /// <summary>Rising in a straight line to the most likely value, then falling.</summary>
    Triangular,

    /// <summary>A beta distribution from minimum, most likely value and maximum, the middle weighted.</summary>
    Pert,

    /// <summary>Normal.</summary>
    Normal,

    /// <summary>The logarithm is normal.</summary>
    LogNormal,

    /// <summary>Observed values, each equally likely.</summary>
    Empirical,
}
