namespace AfterSales.Metrics.DataQuality;

/// <summary>An item with what the books say and what the auditor found; named, so that no sign convention can turn them around.</summary>
public sealed partial record AuditedItem
{
    /// <summary>What the books say.</summary>
    public required decimal Book { get; init; }

    /// <summary>What the auditor found.</summary>
    public required decimal Audited { get; init; }
}
