using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The account of one source, as <see cref="RecordAccount"/> closes it.</summary>
public sealed partial record RecordAccountResult
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>What was read, and what ended in each state that has records.</summary>
    public required IReadOnlyList<RecordAccountLine> Lines
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether read = used + rejected + quarantined + merged + ignored in count, amount and digest.</summary>
    public required bool IsBalanced { get; init; }

    /// <summary>Records read that ended nowhere; negative where more ended than were read.</summary>
    public required long MissingCount { get; init; }

    /// <summary>The amount read that ended nowhere.</summary>
    public required decimal MissingAmount { get; init; }

    /// <summary>Whether the digests add up: where count and amount do and this does not, a record was altered or one lost and another doubled.</summary>
    public required bool IsDigestEqual { get; init; }
}
