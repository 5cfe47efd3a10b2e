namespace AfterSales.Metrics.Statistics;

/// <summary>Whom <see cref="StaggeredEffects"/> compares with.</summary>
public enum StaggeredControls
{
    /// <summary>Units that never start.</summary>
    NeverTreated,

    /// <summary>Those, and units that start later than both periods compared.</summary>
    NotYetTreated,
}
