namespace AfterSales.Metrics.Brand;

/// <summary>What a mention says of the brand.</summary>
public enum MentionClass
{
    /// <summary>Nothing was measured: its own state, never neutral.</summary>
    Unscored,

    /// <summary>It speaks against the brand.</summary>
    Negative,

    /// <summary>It was measured and says neither.</summary>
    Neutral,

    /// <summary>It speaks for the brand.</summary>
    Positive,
}
