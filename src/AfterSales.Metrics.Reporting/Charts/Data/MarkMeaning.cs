namespace AfterSales.Metrics.Reporting;

/// <summary>What the mark of a bar is.</summary>
public enum MarkMeaning
{
    /// <summary>A limit: a bar beyond it stands out.</summary>
    Limit,

    /// <summary>A mere comparison.</summary>
    Comparison,
}
