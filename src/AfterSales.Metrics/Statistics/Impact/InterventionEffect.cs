namespace AfterSales.Metrics.Statistics;

/// <summary>What an intervention may change in an interrupted series.</summary>
public enum InterventionEffect
{
    /// <summary>The level at once and the slope from then on.</summary>
    LevelAndSlope,

    /// <summary>The level alone.</summary>
    Level,
}
