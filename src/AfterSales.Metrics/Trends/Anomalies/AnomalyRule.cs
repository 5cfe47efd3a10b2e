namespace AfterSales.Metrics.Trends;

/// <summary>What makes a remainder an anomaly.</summary>
public enum AnomalyRule
{
    /// <summary>Its distance from the median in robust standard deviations is beyond the threshold.</summary>
    RobustScore,

    /// <summary>The generalized extreme Studentized deviate test (GESD) of Rosner, which counts how many there are.</summary>
    Gesd,

    /// <summary>It lies outside the one-step prediction interval.</summary>
    PredictionInterval,
}
