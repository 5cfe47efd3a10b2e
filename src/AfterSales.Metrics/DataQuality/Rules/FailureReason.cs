namespace AfterSales.Metrics.DataQuality;

/// <summary>Why a record fails a rule.</summary>
public enum FailureReason
{
    /// <summary>A required value is missing.</summary>
    Missing,

    /// <summary>The value cannot be read as the number or date it must be. It is there: it is not missing.</summary>
    Unparsable,

    /// <summary>The number or date is outside its range.</summary>
    OutOfRange,

    /// <summary>The value is none of those allowed.</summary>
    NotInSet,

    /// <summary>The value has none of the allowed shapes.</summary>
    Pattern,

    /// <summary>Another record has the same key; every member of a duplicated key fails.</summary>
    Duplicate,

    /// <summary>The value names nothing that the other source has.</summary>
    Orphan,

    /// <summary>The later date is before the earlier one.</summary>
    Order,

    /// <summary>The parts do not add up to the total.</summary>
    Sum,

    /// <summary>Values that must be the same are not.</summary>
    Different,

    /// <summary>The date is older than allowed.</summary>
    Stale,

    /// <summary>The date is after the day the data are as of.</summary>
    Future,

    /// <summary>The caller's own condition does not hold.</summary>
    Condition,
}
