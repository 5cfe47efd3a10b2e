namespace AfterSales.Metrics.DataQuality;

/// <summary>What a breached rule means for the data as a whole.</summary>
public enum RuleSeverity
{
    /// <summary>Good to know; no effect on the verdict.</summary>
    Info,

    /// <summary>The verdict is at best <see cref="QualityVerdict.Warned"/>.</summary>
    Warning,

    /// <summary>The verdict is at best <see cref="QualityVerdict.Failed"/>; failing records are quarantined.</summary>
    Error,

    /// <summary>The verdict is <see cref="QualityVerdict.Blocked"/>, whatever else passed; failing records are quarantined.</summary>
    Blocking,
}
