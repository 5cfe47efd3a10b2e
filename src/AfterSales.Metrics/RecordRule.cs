namespace AfterSales.Metrics;

/// <summary>The rules by which a record is found unusable.</summary>
public enum RecordRule
{
    /// <summary>A field that must be there is not.</summary>
    Missing,

    /// <summary>The value cannot be read as what the field holds.</summary>
    Unreadable,

    /// <summary>A number is NaN or infinite.</summary>
    NotFinite,

    /// <summary>The value lies outside the field's range.</summary>
    OutOfRange,

    /// <summary>It ends before it starts.</summary>
    EndsBeforeStart,

    /// <summary>It has no end, or begins after the instant until which records without end count.</summary>
    OpenEnded,

    /// <summary>It ends when it starts, and has no length to count.</summary>
    NoLength,

    /// <summary>It names something that is not known: a resource off the roster, a case without an opening.</summary>
    Unknown,

    /// <summary>The same record, or the same key, was there before.</summary>
    Duplicate,

    /// <summary>Two of its fields, or two records of one key, contradict each other.</summary>
    Contradictory,

    /// <summary>Its amount is in another currency than the calculation's, and there is no rate.</summary>
    OtherCurrency,

    /// <summary>It begins after the report instant, and is not known yet.</summary>
    AfterReport,
}
