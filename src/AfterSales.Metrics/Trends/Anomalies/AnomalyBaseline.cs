namespace AfterSales.Metrics.Trends;

/// <summary>What is taken out of a series before its anomalies are looked for. Level shifts are always taken out first.</summary>
public enum AnomalyBaseline
{
    /// <summary>The level: the median of each stretch between two level shifts.</summary>
    Level,

    /// <summary>Season and trend by robust STL.</summary>
    Season,

    /// <summary>The one-step forecast of exponential smoothing, with an additive season where there is a period.</summary>
    Forecast,
}
