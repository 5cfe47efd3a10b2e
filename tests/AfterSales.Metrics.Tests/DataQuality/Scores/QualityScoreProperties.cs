using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class QualityScoreProperties
{
    private static readonly Gen<QualityRuleCount> Rule =
        from dimension in Gen.Elements(QualityDimension.Completeness, QualityDimension.Validity, QualityDimension.Uniqueness)
        from severity in Gen.Elements(RuleSeverity.Info, RuleSeverity.Warning, RuleSeverity.Error, RuleSeverity.Blocking)
        from weight in Edges.Weight
        from passed in Gen.Elements(0, 0, 1, 9, 1_000_000)
        from failed in Gen.Elements(0, 0, 0, 1, 9)
        from required in Gen.Elements(1m, 0.9m, 0.5m)
        select new QualityRuleCount
        {
            Rule = "rule",
            Dimension = dimension,
            Severity = severity,
            Weight = weight,
            Passed = passed,
            Failed = failed,
            RequiredRate = required,
        };

    private static readonly Arbitrary<QualityRuleCount[]> Rules
        = Rule.ArrayOf().Select(rules => rules.Select((rule, i) => rule with { Rule = $"r{i}" }).ToArray()).ToArbitrary();

    [Property]
    public Property Compute_AnotherPass_NeverLowers() => Prop.ForAll(Rules, Gen.Choose(0, 100).ToArbitrary(), (rules, place) =>
    {
        if (rules.Length == 0)
        {
            return true;
        }

        var better = rules.ToArray();
        better[place % rules.Length] = better[place % rules.Length] with { Passed = better[place % rules.Length].Passed + 1 };
        var (before, after) = (QualityScore.Compute(rules), QualityScore.Compute(better));
        return rules[place % rules.Length].Passed + rules[place % rules.Length].Failed == 0
            || (after.Arithmetic.Value >= before.Arithmetic.Value || !before.Arithmetic.IsDefined)
            && (after.Headline.Value >= before.Headline.Value || !before.Headline.IsDefined)
            && after.Verdict <= before.Verdict;
    });

    [Property]
    public Property Compute_APassingRuleMore_NeverLiftsTheVerdict() => Prop.ForAll(Rules, rules =>
    {
        var passing = new QualityRuleCount { Rule = "more", Dimension = QualityDimension.Consistency, Weight = 1_000, Passed = 1_000_000, Failed = 0 };
        var (before, after) = (QualityScore.Compute(rules).Verdict, QualityScore.Compute([.. rules, passing]).Verdict);
        return before is QualityVerdict.Unproven or QualityVerdict.Passed || after == before;
    });

    [Property]
    public Property Compute_AnyRules_ScoresAreFractionsAndOrdered() => Prop.ForAll(Rules, rules =>
    {
        var result = QualityScore.Compute(rules);
        return result.Arithmetic.Value is not { } mean
            ? !result.Geometric.IsDefined && !result.Lowest.IsDefined && !result.Headline.IsDefined
            : mean is >= 0 and <= 1 + 1e-15 && result.Geometric.Value <= mean + 1e-14 && result.Lowest.Value <= result.Geometric.Value + 1e-14
            && result.Headline.Value <= mean;
    });
}
