using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class QualityScoreTests
{
    [Fact]
    public void Compute_NoRules_IsUnproven()
    {
        var result = QualityScore.Compute([]);
        Assert.Equal(QualityVerdict.Unproven, result.Verdict);
        Assert.Equal(UndefinedReason.NoData, result.Arithmetic.Reason);
    }

    [Fact]
    public void Compute_NothingEvaluated_IsNeverOneHundredPercent()
    {
        var result = QualityScore.Compute([Rule("a", 0, 0)]);
        Assert.Equal(UndefinedReason.NoData, result.Rules[0].Rate.Reason);
        Assert.Equal(1, result.Dimensions[0].UnscoredWeight);
    }

    [Fact]
    public void Compute_AllWeightsZero_HasNoScoreAndItsVerdict()
    {
        var result = QualityScore.Compute([Rule("a", 1, 1) with { Weight = 0 }]);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Arithmetic.Reason);
        Assert.Equal(QualityVerdict.Failed, result.Verdict);
    }

    [Fact]
    public void Compute_DimensionOfWeightZero_IsShownAndNotAveraged()
    {
        var options = new QualityScoreOptions { DimensionWeights = [new() { Dimension = QualityDimension.Validity, Weight = 0 }] };
        var result = QualityScore.Compute([Rule("a", 1, 1), Rule("b", 1, 0) with { Dimension = QualityDimension.Completeness }], options);
        Assert.Equal(2, result.Dimensions.Count);
        Assert.Equal(1, result.Lowest.Value);
    }

    [Fact]
    public void Compute_RequiredRateExactlyMet_IsMet()
    {
        Assert.False(QualityScore.Compute([Rule("a", 9, 1) with { RequiredRate = 0.9m }]).Rules[0].IsBreached);
        Assert.True(QualityScore.Compute([Rule("a", 8, 1) with { RequiredRate = 0.9m }]).Rules[0].IsBreached);
    }

    [Fact]
    public void Compute_Census_HasNoInterval()
        => Assert.Null(QualityScore.Compute([Rule("a", 9, 1)]).Rules[0].Interval);

    [Fact]
    public void DataQualityCli5_Score_ShowsWhatItIsMadeOf()
    {
        var result = QualityScore.Compute([Rule("a", 9, 1), Rule("b", 1, 1)]);
        Assert.Equal((0.9 + 0.5) / 2, result.Arithmetic.Value!.Value, 15);
        Assert.Equal(["a", "b"], result.Rules.Select(rule => rule.Count.Rule));
        Assert.Equal(0.5, result.Dimensions[0].LowestRate);
    }

    [Fact]
    public void Scorecard894_Severity_LeadsTheScore()
    {
        var rules = Enumerable.Range(0, 99).Select(i => Rule($"r{i}", 100, 0)).Append(Rule("key", 99, 1) with { Severity = RuleSeverity.Blocking });
        var result = QualityScore.Compute([.. rules]);
        Assert.Equal(QualityVerdict.Blocked, result.Verdict);
        Assert.True(result.Arithmetic.Value > 0.999);
        Assert.Equal(0.99, result.Headline.Value);
    }

    [Fact]
    public void DbtCore2219_Thresholds_AreRatesOrCounts()
    {
        Assert.False(QualityScore.Compute([Rule("a", 0, 3) with { MostFailures = 3 }]).Rules[0].IsBreached);
        Assert.True(QualityScore.Compute([Rule("a", 100, 4) with { MostFailures = 3 }]).Rules[0].IsBreached);
        Assert.False(QualityScore.Compute([Rule("a", 96, 4) with { MostFailures = 3, RequiredRate = 0.96m }]).Rules[0].IsBreached);
    }

    [Fact]
    public void Validate200_RuleThatSawNothing_IsNoPass()
        => Assert.Equal(QualityVerdict.Unproven, QualityScore.Compute([Rule("a", 5, 0), Rule("key", 0, 0) with { Severity = RuleSeverity.Blocking }]).Verdict);

    [Fact]
    public void Accuracy_FromARuleOnOneTable_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Rule("a", 1, 0) with { Dimension = QualityDimension.Accuracy });

    [Fact]
    public void Accuracy_FromAnAuditedSampleOrAReconciliation_Counts()
    {
        var keyed = new[] { new KeyedAmount { Key = "a", Amount = Money.Of(1, "EUR") }, new KeyedAmount { Key = null, Amount = Money.Of(1, "EUR") } };
        var reconciled = QualityRuleCount.OfReconciliation("ledger", Reconciliation.Compute(keyed, keyed, Ledgers.Eur));
        Assert.Equal((QualityDimension.Accuracy, 1L, 2L), (reconciled.Dimension, reconciled.Passed, reconciled.Failed));
        Assert.Equal(QualityDimension.Accuracy, QualityScore.Compute([QualityRuleCount.OfAuditedSample("audit", 59, 1)]).Dimensions[0].Dimension);
    }

    [Fact]
    public void Compute_TwoRulesOfOneName_Throws()
        => Assert.Throws<ArgumentException>(() => QualityScore.Compute([Rule("a", 1, 0), Rule("a", 0, 1)]));

    private static QualityRuleCount Rule(string id, long passed, long failed)
        => new() { Rule = id, Dimension = QualityDimension.Validity, Passed = passed, Failed = failed };

    /// <summary>More records than an interval tells apart.</summary>
    [Fact]
    public void Compute_MostRecords_HaveAnInterval()
    {
        var count = new QualityRuleCount { Rule = "A", Dimension = QualityDimension.Validity, Passed = long.MaxValue, Failed = 0 };

        var result = QualityScore.Compute([count], new QualityScoreOptions { Coverage = RecordCoverage.Sample });

        Assert.InRange(result.Rules[0].Interval!.Lower!.Value, 1 - 1e-12, 1);
    }
}
