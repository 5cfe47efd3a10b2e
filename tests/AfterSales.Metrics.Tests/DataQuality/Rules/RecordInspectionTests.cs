using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordInspectionTests
{
    private static readonly RecordField[] Fields = [new() { Name = "id" }, new() { Name = "value", MissingCodes = ["N/A"] }, new() { Name = "other" }];

    private static readonly QualityRule[] Rules =
    [
        QualityRule.Required("there", "value"),
        QualityRule.Unique("key", ["id"]) with { Severity = RuleSeverity.Blocking },
        QualityRule.OneOf("known", "value", ["a", "1"]) with { Severity = RuleSeverity.Warning },
        QualityRule.Range("range", "value", 0, 1),
        QualityRule.Same("same", ["value", "other"]),
        QualityRule.Holds("short", "other", text => text.Length < 3) with { Condition = new RuleCondition { Field = "id", Value = "T1" } },
    ];

    [Fact]
    public void Deequ294PythonDeequ172_NullInAPattern_IsNoFailure()
        => AssertRule(Ask(QualityRule.Mask("m", "value", ["AA-9999"]), null, "SN-1234"), missing: 1, passed: 1, failed: 0);

    [Fact]
    public void GreatExpectations5027_NullsOnly_AreNoHundredPercent()
        => Assert.Equal(UndefinedReason.NoData, Ask(QualityRule.Mask("m", "value", ["AA-9999"]), null, null).Rate.Reason);

    [Fact]
    public void DbtCore8543DbtCore11829_NullInSetOrReference_IsNoPass()
    {
        AssertRule(Ask(QualityRule.OneOf("s", "value", ["a"]), null, "a"), missing: 1, passed: 1, failed: 0);
        AssertRule(Ask(QualityRule.Reference("r", "value", ["a"]), null, "a"), missing: 1, passed: 1, failed: 0);
    }

    [Fact]
    public void Deequ565_NullKeys_AreNeitherUniqueNorDuplicate()
        => AssertRule(Ask(QualityRule.Unique("u", ["value"]), null, null, "a"), missing: 2, passed: 1, failed: 0);

    [Fact]
    public void Deequ288Deequ178_CompositeKeyWithNull_IsMissing()
    {
        var result = Inspect([QualityRule.Unique("u", ["id", "value"])], ["1", null, ""], ["1", null, ""], ["1", "a", ""]);
        AssertRule(result.Rules[0], missing: 2, passed: 1, failed: 0);
    }

    [Fact]
    public void Unique_AbCAndABc_AreTwoKeys()
        => AssertRule(Inspect([QualityRule.Unique("u", ["id", "value"])], ["ab", "c", ""], ["a", "bc", ""]).Rules[0], missing: 0, passed: 2, failed: 0);

    [Fact]
    public void GreatExpectations2460_SkippedRows_AreCountedApart()
    {
        var rule = QualityRule.Required("end", "value") with { Condition = new RuleCondition { Field = "id", Value = "closed" } };
        var result = Inspect([rule], ["open", null, ""], ["closed", null, ""]).Rules[0];
        Assert.Equal((2L, 1L, 1L), (result.Records, result.Applicable, result.Failed));
    }

    [Fact]
    public void Validate200_RuleThatCannotBeAsked_IsNotKept()
        => Assert.Throws<DivideByZeroException>(() => Ask(QualityRule.Holds("h", "value", _ => throw new DivideByZeroException()), "a"));

    [Fact]
    public void GreatExpectations3736And5627And6813And6840_RowsAreListed_ForEveryRule()
    {
        var result = Inspect(Rules, ["T1", "x", "long"], ["T1", "2", "y"]);
        Assert.Equal(Rules.Skip(1).Select(rule => rule.Id).Order(), result.Failures.Select(failure => failure.Rule).Distinct().Order());
    }

    [Fact]
    public void SodaCore1439SodaCore2008_Orphans_AreNamedNotOnlyCounted()
        => Assert.Equal("P9", Inspect([QualityRule.Reference("r", "value", ["P1"])], ["1", "P9", ""]).Failures.Single().Value);

    [Fact]
    public void Pandera484And531And532And1993Validate100_AllFailures_AreReported()
    {
        var result = Inspect([QualityRule.Unique("u", ["value"])], ["1", "a", ""], ["2", "a", ""], ["3", "a", ""]);
        Assert.Equal([0L, 1L, 2L], result.Failures.Select(failure => failure.Position));
    }

    [Fact]
    public void Pandera1830Pandera1946_InvalidRows_AreSetApart()
    {
        var result = Inspect(Rules, ["T1", "x", "long"], ["T2", "1", "1"]);
        Assert.Equal([0L], result.Quarantined);
        Assert.Equal(1, result.Clean);
    }

    [Fact]
    public void ToResult_ListCut_CountsAreNot()
    {
        var table = RecordInspection.Of(Fields, Rules, Enumerable.Repeat(new string?[] { "1", "x", "y" }, 10));
        Assert.Equal(table.ToResult().Failures.Take(3), table.ToResult(3).Failures);
        Assert.Equal(table.ToResult().FailureCount, table.ToResult(3).FailureCount);
        Assert.Equal(10, table.ToResult(3).Quarantined.Count);
    }

    [Fact]
    public void Constructor_FieldThatIsNotThere_Throws()
        => Assert.Throws<ArgumentException>(() => new RecordInspection(Fields, [QualityRule.Required("r", "nowhere")]));

    [Property]
    public Property ToResult_AnyTable_EveryRecordIsCountedOnce() => Prop.ForAll(Records.Table(3).ToArbitrary(), table =>
    {
        var result = Inspect(Rules, table);
        return result.Clean + result.Quarantined.Count == table.Length
            && result.FailureCount == result.Rules.Sum(rule => rule.Failed)
            && result.Rules.All(rule => rule.Records == table.Length && rule.Applicable == rule.Missing + rule.Evaluated
            && rule.Evaluated == rule.Passed + rule.Failed);
    });

    [Property]
    public Property Merge_AnySplitAndOrder_IsTheSame() => Prop.ForAll(Records.Table(3).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (table, parts) =>
    {
        var whole = new RecordInspection(Fields, Rules);
        foreach (var part in Enumerable.Range(0, parts).Reverse())
        {
            var some = new RecordInspection(Fields, Rules);
            for (var i = part; i < table.Length; i += parts)
            {
                some.Add(i, table[i]);
            }

            whole.Merge(some);
        }

        return whole.ToResult().Equals(Inspect(Rules, table));
    });

    private static RecordInspectionResult Inspect(QualityRule[] rules, params string?[][] table) => RecordInspection.Of(Fields, rules, table).ToResult();

    private static RuleInspection Ask(QualityRule rule, params string?[] values)
        => Inspect([rule], [.. values.Select((value, i) => new[] { $"{i}", value, null })]).Rules[0];

    private static void AssertRule(RuleInspection rule, long missing, long passed, long failed)
        => Assert.Equal((missing, passed, failed), (rule.Missing, rule.Passed, rule.Failed));

    [Theory]
    [InlineData("5", CheckOutcome.Passed, null)]
    [InlineData(" 10 ", CheckOutcome.Passed, null)]
    [InlineData("11", CheckOutcome.Failed, FailureReason.OutOfRange)]
    [InlineData("ten", CheckOutcome.Failed, FailureReason.Unparsable)]
    [InlineData(" ", CheckOutcome.Missing, null)]
    [InlineData(null, CheckOutcome.Missing, null)]
    public void Ask_OneRecord_SaysWhatAnInspectionOfItSays(string? value, CheckOutcome outcome, FailureReason? reason)
    {
        var rule = QualityRule.Range("amount", "amount", 0, 10);
        var answer = rule.Ask([value]);
        var all = new RecordInspection([new RecordField { Name = "amount" }], [rule]);
        all.Add(0, [value]);
        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason));
        Assert.Equal(
            (outcome == CheckOutcome.Passed ? 1 : 0, outcome == CheckOutcome.Failed ? 1 : 0, outcome == CheckOutcome.Missing ? 1 : 0),
            (all.ToResult().Rules[0].Passed, all.ToResult().Rules[0].Failed, all.ToResult().Rules[0].Missing));
    }

    [Fact]
    public void Ask_Required_FailsWhereNothingIs()
    {
        var rule = QualityRule.Required("there", "case");
        Assert.Equal(FailureReason.Missing, rule.Ask([null]).Reason);
        Assert.Equal(CheckOutcome.Passed, rule.Ask(["C1"]).Outcome);
        Assert.Throws<ArgumentException>(() => rule.Ask(["C1", "C2"]));
    }
}
