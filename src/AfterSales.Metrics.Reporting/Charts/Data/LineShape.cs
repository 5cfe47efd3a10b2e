namespace AfterSales.Metrics.Reporting;

/// <summary>How the points of a line are joined.</summary>
public enum LineShape
{
    /// <summary>From point to point.</summary>
    Straight,

    /// <summary>Each value holds until the next: money moves on its day, not between.</summary>
    Steps,

    /// <summary>From point to point, dashed: what is expected, or counted otherwise.</summary>
    Dashed,
}
