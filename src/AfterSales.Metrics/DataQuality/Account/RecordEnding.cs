using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Where one record ended and why: the lineage of a single record.</summary>
public sealed partial record RecordEnding
{
    /// <summary>The source.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The record's id within its source: a key or a position.</summary>
    public required string Id
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The state.</summary>
    public required RecordState State
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Its amount; 0 where it has none.</summary>
    public decimal Amount { get; init; }

    /// <summary>Its digest.</summary>
    public RecordDigest Digest { get; init; }

    /// <summary>The rule it broke; null where none.</summary>
    public string? Rule { get; init; }

    /// <summary>The field that broke it.</summary>
    public string? Field { get; init; }

    /// <summary>The value that broke it.</summary>
    public string? Value { get; init; }

    /// <summary>The id of the record it was merged into; set exactly where the state is <see cref="RecordState.Merged"/>.</summary>
    public string? MergedInto { get; init; }
}
