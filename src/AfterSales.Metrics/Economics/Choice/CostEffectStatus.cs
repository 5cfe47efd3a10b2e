namespace AfterSales.Metrics.Economics;

/// <summary>Where an option stands among the others.</summary>
public enum CostEffectStatus
{
    /// <summary>On the efficiency frontier: the best choice for some price of the effect.</summary>
    Frontier,

    /// <summary>Another option achieves as much for less, or more for no more.</summary>
    Dominated,

    /// <summary>A mixture of two others achieves more for the same cost, though neither does alone.</summary>
    ExtendedlyDominated,

    /// <summary>Cost and effect are those of an option named before.</summary>
    SameAsAnother,
}
