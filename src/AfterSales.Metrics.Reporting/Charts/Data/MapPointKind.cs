namespace AfterSales.Metrics.Reporting;

/// <summary>What a point of a map is.</summary>
public enum MapPointKind
{
    /// <summary>One of those that are described: a brand.</summary>
    Subject,

    /// <summary>One of what they are described by: an attribute.</summary>
    Attribute,
}
