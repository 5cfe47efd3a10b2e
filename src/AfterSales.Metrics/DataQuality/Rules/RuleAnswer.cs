namespace AfterSales.Metrics.DataQuality;

/// <summary>What a rule says of one record. The default is a missing value.</summary>
public readonly record struct RuleAnswer
{
    /// <summary>Whether the record passes; a missing value is neither a pass nor a failure, unless the rule requires it.</summary>
    public CheckOutcome Outcome { get; init; }

    /// <summary>Why it fails; null where it does not.</summary>
    public FailureReason? Reason { get; init; }

    internal static RuleAnswer Of(FailureReason? reason)
        => new() { Outcome = reason is null ? CheckOutcome.Passed : CheckOutcome.Failed, Reason = reason };
}
