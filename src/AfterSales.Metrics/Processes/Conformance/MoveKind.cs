namespace AfterSales.Metrics.Processes;

/// <summary>A move of an alignment.</summary>
public enum MoveKind
{
    /// <summary>The case and the flow both do the step.</summary>
    Both,

    /// <summary>Only the case does the step: it costs 1.</summary>
    Inserted,

    /// <summary>Only the flow does the step: it costs 1.</summary>
    Skipped,
}
