namespace AfterSales.Metrics.Brand;

/// <summary>What was asked or searched when a mention was found.</summary>
public enum MentionQuery
{
    /// <summary>Without naming a brand.</summary>
    Open,

    /// <summary>Naming the brand, which finds it more often: never pooled with <see cref="Open"/>.</summary>
    Branded,
}
