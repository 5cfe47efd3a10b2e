namespace AfterSales.Metrics.Processes;

/// <summary>What two events are that agree in every field.</summary>
public enum TwinRule
{
    /// <summary>One event, exported twice: the second is not used.</summary>
    Duplicates,

    /// <summary>Two events: an audit log that is precise to the minute has true twins.</summary>
    Kept,
}
