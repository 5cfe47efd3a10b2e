namespace AfterSales.Metrics.Statistics;

/// <summary>How an observation ended.</summary>
public enum SurvivalEnd
{
    /// <summary>By the event: a failure, a customer leaving.</summary>
    Event,

    /// <summary>Without it: right-censored.</summary>
    Censored,
}
