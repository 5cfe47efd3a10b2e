namespace AfterSales.Metrics;

/// <summary>Which of its limits holds a part.</summary>
public enum PartLimit
{
    /// <summary>Neither: the part is in proportion to its weight.</summary>
    None,

    /// <summary>The minimum: by weight alone the part would get less.</summary>
    Minimum,

    /// <summary>The maximum: by weight alone the part would get more.</summary>
    Maximum,
}
