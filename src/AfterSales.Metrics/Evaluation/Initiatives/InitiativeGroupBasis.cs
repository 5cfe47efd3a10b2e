namespace AfterSales.Metrics.Evaluation;

/// <summary>How the savings of initiatives on one figure were counted.</summary>
public enum InitiativeGroupBasis
{
    /// <summary>At most one has a validated saving: it counts.</summary>
    Single,

    /// <summary>Several have, and they were measured together: scaled to that measurement.</summary>
    MeasuredTogether,

    /// <summary>Several have, and nobody can tell them apart: the largest counts alone.</summary>
    LargestOnly,
}
