using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ClaimSnapshots"/> found.</summary>
public sealed partial record ClaimSnapshotsResult
{
    /// <summary>For each origin the amount of each age; null where it is not known.</summary>
    public required IReadOnlyList<IReadOnlyList<decimal?>> Incremental { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>Amounts that belong to several ages together.</summary>
    public required IReadOnlyList<UnsplitAmount> Unsplit { get; init => field = FrozenList.Keep(value); }
}
