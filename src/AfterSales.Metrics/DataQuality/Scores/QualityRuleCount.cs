using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How a rule fared: what a <see cref="QualityScore"/> is made of.</summary>
public sealed partial record QualityRuleCount
{
    private QualityDimension dimension;

    /// <summary>The rule's name.</summary>
    public required string Rule
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What the rule asks for; <see cref="QualityDimension.Accuracy"/> only through <see cref="OfReconciliation"/> and
    /// <see cref="OfAuditedSample"/>.</summary>
    public required QualityDimension Dimension
    {
        get => dimension;
        init => dimension = Guard.Defined(value) != QualityDimension.Accuracy
            ? value
            : throw Guard.OutOfRange(nameof(Dimension), "must come from a reconciliation or an audited sample to be accuracy", value);
    }

    /// <summary>What a breach means.</summary>
    /// <value><see cref="RuleSeverity.Error"/>.</value>
    public RuleSeverity Severity
    {
        get;
        init => field = Guard.Defined(value);
    }

    = RuleSeverity.Error;

    /// <summary>The rule's weight in its dimension.</summary>
    /// <value>1; not negative.</value>
    public decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    = 1;

    /// <summary>How many records passed; missing values and records the rule does not apply to are no passes.</summary>
    public required long Passed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How many records failed.</summary>
    public required long Failed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The rate the rule must reach; exactly met is met.</summary>
    /// <value>1.</value>
    public decimal RequiredRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    = 1;

    /// <summary>The largest number of failures that is no breach, beside <see cref="RequiredRate"/>: either one suffices.</summary>
    /// <value>Null: only the rate counts.</value>
    public long? MostFailures
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>Accuracy as two systems confirm it: keys matched against keys that differ or stand on one side only.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="reconciliation">The comparison by key; records without key never count as confirmed.</param>
    /// <param name="severity">What a breach means.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException">The name is null or blank, or the comparison is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The severity is none.</exception>
    public static QualityRuleCount OfReconciliation(string rule, ReconciliationResult reconciliation, RuleSeverity severity = RuleSeverity.Error)
        => Accurate(Guard.NotBlank(rule), Guard.NotNull(reconciliation).MatchedKeys, FailedIn(reconciliation), Guard.Defined(severity));

    /// <summary>Accuracy as somebody found it who looked at the records of a sample one by one.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="confirmed">How many records were right.</param>
    /// <param name="wrong">How many were not.</param>
    /// <param name="severity">What a breach means.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the severity is none.</exception>
    public static QualityRuleCount OfAuditedSample(string rule, long confirmed, long wrong, RuleSeverity severity = RuleSeverity.Error)
        => Accurate(Guard.NotBlank(rule), Guard.NotNegative(confirmed), Guard.NotNegative(wrong), Guard.Defined(severity));

    internal double Rate => (double)Passed / ((double)Passed + Failed);

    internal bool IsEvaluated => Passed > 0 || Failed > 0;

    internal bool IsBreached => IsEvaluated && !(Failed <= MostFailures)
        && ExactDecimal.Of(Passed) < ExactDecimal.Of(RequiredRate) * (ExactDecimal.Of(Passed) + ExactDecimal.Of(Failed));

    private static QualityRuleCount Accurate(string rule, long passed, long failed, RuleSeverity severity) => new()
    {
        Rule = rule,
        Dimension = QualityDimension.Validity,
        Severity = severity,
        Passed = passed,
        Failed = failed,
        dimension = QualityDimension.Accuracy,
    };

    private static long FailedIn(ReconciliationResult result)
        => result.DifferentKeys + result.LeftOnlyKeys + result.RightOnlyKeys + result.LeftWithoutKey.Count + result.RightWithoutKey.Count;
}
