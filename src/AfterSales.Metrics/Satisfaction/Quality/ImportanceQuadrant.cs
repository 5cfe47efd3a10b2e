namespace AfterSales.Metrics.Satisfaction;

/// <summary>The four fields of an importance–performance map. A point on a line belongs to its high side.</summary>
public enum ImportanceQuadrant
{
    /// <summary>Important and done badly.</summary>
    ConcentrateHere,

    /// <summary>Important and done well.</summary>
    KeepUp,

    /// <summary>Unimportant and done badly.</summary>
    LowPriority,

    /// <summary>Unimportant and done well.</summary>
    PossibleOverkill,
}
