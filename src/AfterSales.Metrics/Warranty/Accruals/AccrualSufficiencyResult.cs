namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="AccrualSufficiency"/> found.</summary>
public sealed partial record AccrualSufficiencyResult
{
    /// <summary>The cohorts.</summary>
    public required IReadOnlyList<CohortSufficiency> Cohorts { get; init; }

    /// <summary>All together.</summary>
    public required CohortSufficiency Total { get; init; }
}
