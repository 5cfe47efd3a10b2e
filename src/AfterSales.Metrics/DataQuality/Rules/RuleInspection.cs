namespace AfterSales.Metrics.DataQuality;

/// <summary>How one rule fared: records = not applicable + missing + passed + failed.</summary>
public sealed partial record RuleInspection
{
    /// <summary>The rule.</summary>
    public required QualityRule Rule { get; init; }

    /// <summary>All records.</summary>
    public required long Records { get; init; }

    /// <summary>Records the rule's condition holds for.</summary>
    public required long Applicable { get; init; }

    /// <summary>Applicable records in which a value of the rule is missing: neither pass nor failure.</summary>
    public required long Missing { get; init; }

    /// <summary>Records that were checked: passed + failed.</summary>
    public required long Evaluated { get; init; }

    /// <summary>Records that passed.</summary>
    public required long Passed { get; init; }

    /// <summary>Records that failed.</summary>
    public required long Failed { get; init; }

    /// <summary>Passed / evaluated; undefined where nothing was evaluated, <see cref="UndefinedReason.NoData"/>.</summary>
    public required Figure<double> Rate { get; init; }

    /// <summary>The rule's counts, for <see cref="QualityScore"/>.</summary>
    /// <returns>The counts with the rule's dimension, severity, weight and limits.</returns>
    public QualityRuleCount ToCount() => new()
    {
        Rule = Rule.Id,
        Dimension = Rule.Dimension,
        Severity = Rule.Severity,
        Weight = Rule.Weight,
        RequiredRate = Rule.RequiredRate,
        MostFailures = Rule.MostFailures,
        Passed = Passed,
        Failed = Failed,
    };
}
