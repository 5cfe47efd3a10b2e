using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="AccrualSufficiency"/> found.</summary>
public sealed partial record AccrualSufficiencyResult
{
    /// <summary>The cohorts.</summary>
    public required IReadOnlyList<CohortSufficiency> Cohorts { get; init => field = FrozenList.Keep(value); }

    /// <summary>All together.</summary>
    public required CohortSufficiency Total { get; init; }
}
