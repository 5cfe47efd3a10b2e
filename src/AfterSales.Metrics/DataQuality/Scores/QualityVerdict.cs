namespace AfterSales.Metrics.DataQuality;

/// <summary>What may be done with the data. The verdict leads the score: no average lifts it.</summary>
public enum QualityVerdict
{
    /// <summary>Every evaluated rule that matters held, and every blocking rule was evaluated.</summary>
    Passed,

    /// <summary>A warning rule is breached.</summary>
    Warned,

    /// <summary>A rule of severity error is breached.</summary>
    Failed,

    /// <summary>A blocking rule was never evaluated, or nothing was.</summary>
    Unproven,

    /// <summary>A blocking rule is breached.</summary>
    Blocked,
}
