namespace AfterSales.Metrics.DataQuality;

/// <summary>Why a value could not be cleaned.</summary>
public enum CleaningIssue
{
    /// <summary>It cannot be read, or no format reads every value of its column.</summary>
    Unreadable,

    /// <summary>Several formats read every value of its column and disagree.</summary>
    Ambiguous,

    /// <summary>It is in no row of the mapping, or in none that holds on its date.</summary>
    Unmapped,

    /// <summary>Its unit is none of those with a factor.</summary>
    UnknownUnit,

    /// <summary>There is no rate between its currency and the target on its date.</summary>
    NoRate,

    /// <summary>The clocks jumped over this local time.</summary>
    SkippedTime,

    /// <summary>The clocks showed this local time twice.</summary>
    RepeatedTime,

    /// <summary>It is outside what the format can mean, such as day 60 of the 1900 system.</summary>
    OutOfRange,

    /// <summary>Another value of the record that is needed, such as its date or unit, is missing.</summary>
    MissingCompanion,
}
