namespace AfterSales.Metrics.Reporting;

/// <summary>Which rows of a long table are shown.</summary>
public enum TableEnd
{
    /// <summary>The first: a table by rank.</summary>
    First,

    /// <summary>The last: a table over time, whose latest rows are what is asked for.</summary>
    Last,
}
