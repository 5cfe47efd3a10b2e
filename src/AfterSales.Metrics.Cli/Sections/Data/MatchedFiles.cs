using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Two files held against each other by a key that both have.</summary>
/// <param name="Left">What the left file is, in words.</param>
/// <param name="Right">What the right file is, in words.</param>
/// <param name="Key">What the key is.</param>
/// <param name="HasAmounts">Whether both sides have amounts; otherwise the left one only says which keys there are.</param>
internal sealed record MatchedFiles(string Id, string Left, string Right, string Key, bool HasAmounts, ReconciliationResult Result)
{
    /// <summary>Keys that both files have.</summary>
    public long Both => Result.MatchedKeys + Result.DifferentKeys;

    /// <summary>For the score: two amounts of a key confirm each other or not; a key of the right file that the left one does not know is an orphan.</summary>
    public QualityRuleCount ToCount() => HasAmounts
        ? QualityRuleCount.OfReconciliation(Say($"{Right} = {Left} by {Key}"), Result, RuleSeverity.Warning)
        : new QualityRuleCount
        {
            Rule = Say($"{Right}: {Key} is one of {Left}"),
            Dimension = QualityDimension.Consistency,
            Severity = RuleSeverity.Warning,
            Passed = Both,
            Failed = Result.RightOnlyKeys,
            RequiredRate = 0.95m,
        };
}
