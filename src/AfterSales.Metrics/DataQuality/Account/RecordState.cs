namespace AfterSales.Metrics.DataQuality;

/// <summary>Where a record ends: each in exactly one state.</summary>
public enum RecordState
{
    /// <summary>It is in the figures.</summary>
    Used,

    /// <summary>It cannot be read or breaks a rule for good.</summary>
    Rejected,

    /// <summary>It is set apart until somebody has looked at it.</summary>
    Quarantined,

    /// <summary>It is another record's double and lives on in that one.</summary>
    Merged,

    /// <summary>It is fair and was not asked for: of another period, a blank line.</summary>
    Ignored,
}
