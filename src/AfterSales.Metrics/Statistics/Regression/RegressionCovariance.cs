namespace AfterSales.Metrics.Statistics;

/// <summary>How the standard errors of a least-squares fit are made.</summary>
public enum RegressionCovariance
{
    /// <summary>σ²(X′X)⁻¹: errors alike and independent.</summary>
    Classical,

    /// <summary>White's sandwich, squared residuals as they are: errors unlike, independent.</summary>
    Hc0,

    /// <summary>HC0 × n/(n − k).</summary>
    Hc1,

    /// <summary>Squared residuals divided by 1 − leverage.</summary>
    Hc2,

    /// <summary>Squared residuals divided by (1 − leverage)², the cautious choice in small samples.</summary>
    Hc3,

    /// <summary>Newey and West: errors correlated over time, Bartlett weights 1 − j/(L + 1) up to the lag L.</summary>
    NeweyWest,

    /// <summary>Newey and West × n/(n − k).</summary>
    NeweyWestAdjusted,

    /// <summary>Errors alike within a cluster in any way, independent between clusters; no small-sample factor.</summary>
    ClusterHc0,

    /// <summary>As <see cref="ClusterHc0"/>, times G/(G − 1) · (n − 1)/(n − k) with G clusters.</summary>
    ClusterHc1,
}
