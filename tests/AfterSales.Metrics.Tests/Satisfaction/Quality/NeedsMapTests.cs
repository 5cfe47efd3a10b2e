using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NeedsMapTests
{
    [Fact]
    public void Compute_Survey_RanksShortfallsAndJudgesThem()
    {
        var expectation = AnswerTable.OfRows(["cheap", "fast", "kind", "new"], [[3, 7, 5, null], [2, 7, 6, 4], [3, 6, 5, null], [2, 7, 5, null]]);
        var perception = AnswerTable.OfRows(["cheap", "fast", "kind", "new"], [[6, 3, 5, 4], [6, 2, 5, null], [5, 3, 6, null], [6, 4, 5, null]]);
        var result = NeedsMap.Compute(expectation, perception);

        Assert.Equal(["fast", "kind", "cheap", "new"], result.Items.Select(i => i.Name));
        Assert.Equal([CustomerNeed.Unmet, CustomerNeed.Met, CustomerNeed.Exceeded, null], result.Items.Select(i => i.Need));
        Assert.Equal(
            [ImportanceQuadrant.ConcentrateHere, ImportanceQuadrant.KeepUp, ImportanceQuadrant.PossibleOverkill, ImportanceQuadrant.LowPriority],
            result.Items.Select(i => i.Quadrant!.Value));
        Assert.Equal(UndefinedReason.NoData, result.Items[3].Gap.Reason);
        Assert.Equal(3, result.ExpectationAnswers[3].Missing);
    }

    [Fact]
    public void Compute_OnePair_HasNoVerdict()
    {
        var item = NeedsMap.Compute(AnswerTable.OfRows(["a"], [[5]]), AnswerTable.OfRows(["a"], [[3]])).Items[0];

        Assert.Equal((-2, UndefinedReason.SmallSample, null), (item.Gap.Value, item.Gap.Reason, item.Need));
    }

    [Fact]
    public void Compute_GapsAlike_AreJudgedWithoutWidth()
        => Assert.Equal(CustomerNeed.Unmet, NeedsMap.Compute(AnswerTable.OfRows(["a"], [[5], [4]]), AnswerTable.OfRows(["a"], [[4], [3]])).Items[0].Need);

    [Fact]
    public void Compute_NoQuestion_IsEmpty() => Assert.Empty(NeedsMap.Compute(AnswerTable.OfRows([], []), AnswerTable.OfRows([], [])).Items);

    [Fact]
    public void Compute_TablesOfOtherSizes_Throws()
        => Assert.Throws<ArgumentException>(() => NeedsMap.Compute(AnswerTable.OfRows(["a"], [[5]]), AnswerTable.OfRows(["a"], [[5], [4]])));

    /// <summary>Exactly as important, or as well done, as the mean is important, or well done.</summary>
    [Fact]
    public void Compute_ExactlyOnBothLines_IsKeepUp()
    {
        var table = AnswerTable.OfRows(["low", "middle", "high"], [[3, 4, 5], [3, 4, 5]]);

        Assert.Equal(ImportanceQuadrant.KeepUp, NeedsMap.Compute(table, table).Items.Single(item => item.Name == "middle").Quadrant);
    }

    [Fact]
    public void Compute_OneGapBeyondDouble_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, NeedsMap.Compute(
            AnswerTable.OfRows(["a"], [[double.MinValue]]), AnswerTable.OfRows(["a"], [[double.MaxValue]])).Items[0].Gap.Reason);

    [Fact]
    public void Compute_QuestionAnsweredOnOneSideOnly_MovesNoLine()
    {
        var result = NeedsMap.Compute(AnswerTable.OfRows(["a", "b", "c"], [[5, 9, null], [3, 9, null]]),
            AnswerTable.OfRows(["a", "b", "c"], [[4, null, 8], [2, null, 8]]));

        Assert.Equal((4.0, 3.0), (result.ExpectationLine.Value, result.PerceptionLine.Value));
    }

    [Fact]
    public void Compute_AsExpectedByAll_IsMet()
        => Assert.Equal(CustomerNeed.Met, NeedsMap.Compute(AnswerTable.OfRows(["a"], [[5], [4]]), AnswerTable.OfRows(["a"], [[5], [4]])).Items[0].Need);
}
