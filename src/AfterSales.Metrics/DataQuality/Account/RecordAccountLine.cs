using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The records of one source in one state, or all that were read from it: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record RecordAccountLine
{
    /// <summary>The source.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The state; null for the records as they were read.</summary>
    public required RecordState? State
    {
        get;
        init => field = value is null ? null : Guard.Defined(value.Value);
    }

    /// <summary>How many records.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What they add up to.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Their digest.</summary>
    public required RecordDigest Digest { get; init; }
}
