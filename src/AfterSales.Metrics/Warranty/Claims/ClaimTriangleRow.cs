using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>An origin of a <see cref="ClaimTriangle"/>: each list has one item for each age, null where it is not known.</summary>
public sealed partial record ClaimTriangleRow
{
    /// <summary>The origin's first period, on the caller's count.</summary>
    public required int FirstPeriod { get; init; }

    /// <summary>The age at the as-of period; null for an origin that has not begun by then.</summary>
    public required int? LatestAge { get; init; }

    /// <summary>Paid in each age.</summary>
    public required IReadOnlyList<decimal?> IncrementalPaid { get; init => field = FrozenList.Keep(value); }

    /// <summary>Recovered in each age.</summary>
    public required IReadOnlyList<decimal?> IncrementalRecovered { get; init => field = FrozenList.Keep(value); }

    /// <summary>Paid less recovered in each age.</summary>
    public required IReadOnlyList<decimal?> IncrementalNet { get; init => field = FrozenList.Keep(value); }

    /// <summary>Paid less recovered up to each age.</summary>
    public required IReadOnlyList<decimal?> CumulativeNet { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims opened up to each age.</summary>
    public required IReadOnlyList<long?> CumulativeOpened { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims closed up to each age.</summary>
    public required IReadOnlyList<long?> CumulativeClosed { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims reopened up to each age.</summary>
    public required IReadOnlyList<long?> CumulativeReopened { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims open at each age: opened − closed + reopened.</summary>
    public required IReadOnlyList<long?> Open { get; init => field = FrozenList.Keep(value); }

    /// <summary>The latest cumulative net amount that is known; null when none is.</summary>
    public required decimal? LatestNet { get; init; }

    /// <summary>Reopened / closed at the latest age.</summary>
    public required Figure<double> ReopenedShare { get; init; }
}
