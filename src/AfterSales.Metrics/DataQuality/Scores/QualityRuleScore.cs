namespace AfterSales.Metrics.DataQuality;

/// <summary>A rule in a <see cref="QualityScoreResult"/>.</summary>
public sealed partial record QualityRuleScore
{
    /// <summary>The rule's counts.</summary>
    public required QualityRuleCount Count { get; init; }

    /// <summary>Passed / (passed + failed), a fraction; undefined where nothing was evaluated, <see cref="UndefinedReason.NoData"/>, never 1.</summary>
    public required Figure<double> Rate { get; init; }

    /// <summary>The rate with its Wilson interval; null for a census and for a rule that was not evaluated.</summary>
    public required Estimate? Interval { get; init; }

    /// <summary>Whether the rate is below what is required, and the failures above what is allowed.</summary>
    public required bool IsBreached { get; init; }
}
