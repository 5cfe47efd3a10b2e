namespace AfterSales.Metrics.DataQuality;

/// <summary>How many monetary units to examine, as <see cref="MonetaryUnitSampling.Plan"/> finds.</summary>
public sealed partial record UnitSamplePlan
{
    /// <summary>The sample size; undefined for an empty ledger (<see cref="UndefinedReason.NoData"/>) and where no more misstatement is tolerable than expected
    /// (<see cref="UndefinedReason.Infeasible"/>).</summary>
    public required Figure<long> Sample { get; init; }

    /// <summary>Book value / sample, not rounded; null with an undefined sample.</summary>
    public required double? Interval { get; init; }

    /// <summary>The gamma factor the sample meets; null with an undefined sample.</summary>
    public required double? Factor { get; init; }

    /// <summary>The sum of taintings the sample may show; null with an undefined sample.</summary>
    public required double? ExpectedTaintingSum { get; init; }
}
