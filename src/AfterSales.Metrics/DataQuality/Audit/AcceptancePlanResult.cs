namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="AcceptancePlan"/> finds.</summary>
public sealed partial record AcceptancePlanResult
{
    /// <summary>How many records to examine; undefined where no acceptance number up to the limit serves both risks,
    /// <see cref="UndefinedReason.NotReached"/>.</summary>
    public required Figure<long> Sample { get; init; }

    /// <summary>The largest number of errors at which the lot is accepted; null with an undefined sample.</summary>
    public required int? AcceptanceNumber { get; init; }

    /// <summary>The probability that a lot of the good rate is accepted; null with an undefined sample.</summary>
    public required double? AcceptanceAtGood { get; init; }

    /// <summary>The probability that a lot of the bad rate is accepted; null with an undefined sample.</summary>
    public required double? AcceptanceAtBad { get; init; }
}
