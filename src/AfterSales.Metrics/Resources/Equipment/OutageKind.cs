namespace AfterSales.Metrics.Resources;

/// <summary>Why equipment stood still.</summary>
public enum OutageKind
{
    /// <summary>It failed.</summary>
    Failure,

    /// <summary>It was taken out of service on purpose: maintenance, inspection, change of tools.</summary>
    Planned,
}
