using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ServiceQualityTests
{
    public static TheoryData<string> Surveys
        => [.. CaseKinds.Of("acsi_servqual_ipa_kano.json", "expectation", "item_means", "functional", "importance").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("acsi_servqual_ipa_kano.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var weights = inputs.GetProperty("dimension_weights").Exacts();
        var dimensions = inputs.GetProperty("dimensions").EnumerateObject().Select((d, i) => new ServiceQualityDimension
        {
            Name = d.Name,
            Items = [.. d.Value.EnumerateArray().Select(item => item.GetInt32())],
            Weight = weights[i],
        }).ToArray();
        var result = ServiceQuality.Compute(AnswerTableTests.Of(inputs.GetProperty("expectation")), AnswerTableTests.Of(inputs.GetProperty("perception")),
            dimensions);

        Each("item_gap", result.Items.Select(i => i.Gap.Value), 1e-12);
        Each("item_t", result.Items.Select(i => i.T.Value), 1e-10);
        Each("item_p", result.Items.Select(i => i.PValue.Value), 1e-10);
        Each("respondent_weighted", result.RespondentGaps.Select(g => g.Value), 1e-12);
        expected.Number("unweighted_servqual", result.UnweightedGap.Value);
        expected.Number("weighted_servqual", result.WeightedGap.Value);
        expected.Number("servperf", result.Performance.Value);
        var gaps = expected.Part("dimension_gap");
        foreach (var dimension in result.Dimensions)
        {
            gaps.Number(dimension.Name, dimension.Gap.Value);
        }

        expected.AllAsked();

        void Each(string key, IEnumerable<double?> actual, double tolerance) => expected.Numbers(key, actual, tolerance);
    }

    private static readonly ServiceQualityDimension[] One = [new() { Name = "d", Items = [0] }];

    [Fact]
    public void Compute_NoPairs_IsUndefined()
    {
        var result = ServiceQuality.Compute(AnswerTable.OfRows(["a"], [[null], [4]]), AnswerTable.OfRows(["a"], [[3], [null]]), One);

        Assert.Equal(UndefinedReason.NoData, result.Items[0].Gap.Reason);
        Assert.Equal(UndefinedReason.NoData, result.WeightedGap.Reason);
        Assert.Equal(3, result.Items[0].Perception.Value);
        Assert.Equal(1, result.ExpectationAnswers[0].Missing);
    }

    [Fact]
    public void Compute_AnswersAtTheEndOfDoubles_SayOverflow()
    {
        var result = ServiceQuality.Compute(
            AnswerTable.OfRows(["a"], [[1.5e308], [1]]), AnswerTable.OfRows(["a"], [[-1.5e308], [2]]), [new() { Name = "d", Items = [0], Weight = 3 }]);

        Assert.Equal(UndefinedReason.Overflow, result.RespondentGaps[0].Reason);
        Assert.Equal(1, result.RespondentGaps[1].Value);
        Assert.Equal(UndefinedReason.Overflow, result.Dimensions[0].Gap.Reason);
        Assert.Equal((UndefinedReason.Overflow, UndefinedReason.Overflow), (result.UnweightedGap.Reason, result.WeightedGap.Reason));
    }

    [Fact]
    public void Compute_OnePair_HasAGapWithoutInterval()
    {
        var result = ServiceQuality.Compute(AnswerTable.OfRows(["a"], [[5]]), AnswerTable.OfRows(["a"], [[3]]), One);

        Assert.Equal((-2, UndefinedReason.SmallSample), (result.Items[0].Gap.Value, result.Items[0].Gap.Reason));
        Assert.Equal(UndefinedReason.SmallSample, result.Items[0].PValue.Reason);
    }

    [Fact]
    public void Compute_GapsAlike_HaveNoT() => Assert.Equal(
        UndefinedReason.ZeroVariance, ServiceQuality.Compute(AnswerTable.OfRows(["a"], [[5], [4]]), AnswerTable.OfRows(["a"], [[4], [3]]),
            One).Items[0].T.Reason);

    [Fact]
    public void Compute_WeightsAllZero_LeavesOnlyTheWeightedGapUndefined()
    {
        var result = ServiceQuality.Compute(AnswerTable.OfRows(["a"], [[5]]), AnswerTable.OfRows(["a"], [[3]]), [One[0] with { Weight = 0 }]);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.WeightedGap.Reason);
        Assert.Equal(-2, result.UnweightedGap.Value);
    }

    [Fact]
    public void Compute_ItemBeyondTheTable_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => ServiceQuality.Compute(AnswerTable.OfRows(["a"], [[5]]), AnswerTable.OfRows(["a"], [[3]]), [One[0] with { Items = [1] }]));

    [Fact]
    public void Compute_PublishedDimensions_CoverTwentyTwoQuestions()
        => Assert.Equal(Enumerable.Range(0, 22), ServiceQualityDimension.Servqual.SelectMany(d => d.Items));

    [Fact]
    public void Compute_NoDimensionOrOneWithoutQuestions_Throws()
    {
        var table = AnswerTable.OfRows(["a"], [[5], [4]]);
        ServiceQualityDimension[] dimensions = [new() { Name = "whole", Items = [0] }, new() { Name = "empty", Items = [] }];

        Assert.Throws<ArgumentException>("dimensions", () => ServiceQuality.Compute(table, table, []));
        Assert.Throws<ArgumentException>("dimensions", () => ServiceQuality.Compute(table, table, dimensions));
    }
}
