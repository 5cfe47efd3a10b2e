namespace AfterSales.Metrics.Reporting;

/// <summary>How a point of a control chart is to be taken.</summary>
public enum ControlPointKind
{
    /// <summary>Between its limits.</summary>
    Quiet,

    /// <summary>A signal: chance alone hardly makes it.</summary>
    Signal,

    /// <summary>Of a period that still runs: hollow, and beyond the line.</summary>
    Partial,
}
