using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="Reconciliation"/> found, with its ingredients.</summary>
public sealed partial record ReconciliationResult
{
    /// <summary>Keys matched, as a fraction of all keys; undefined, <see cref="UndefinedReason.NoData"/>, when there is no key.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Keys on both sides within the tolerance.</summary>
    public required long MatchedKeys { get; init; }

    /// <summary>Keys on both sides beyond the tolerance.</summary>
    public required long DifferentKeys { get; init; }

    /// <summary>Keys on the left only.</summary>
    public required long LeftOnlyKeys { get; init; }

    /// <summary>Keys on the right only.</summary>
    public required long RightOnlyKeys { get; init; }

    /// <summary>From the left total to the right total.</summary>
    public required ReconciliationBridge Bridge { get; init; }

    /// <summary>Every key, in order of first appearance, left before right.</summary>
    public required IReadOnlyList<ReconciliationGroup> Groups
    {
        get;
        init => field = FrozenList.Keep(value);
    }

    /// <summary>Keys that several left records have, in order of first appearance.</summary>
    public required IReadOnlyList<string> DuplicateKeysLeft
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Keys that several right records have, in order of first appearance.</summary>
    public required IReadOnlyList<string> DuplicateKeysRight
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Left records without a key, each with <see cref="RecordRule.Missing"/>.</summary>
    public required IReadOnlyList<UnusableRecord> LeftWithoutKey
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Right records without a key, each with <see cref="RecordRule.Missing"/>.</summary>
    public required IReadOnlyList<UnusableRecord> RightWithoutKey
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
