using System.Text.Json;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NetPromoterScoreComparisonTests
{
    public static TheoryData<string> TwoSamples => [.. CaseKinds.Of("nps.json", "sample1", "promoters").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("nps.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (first, second) = (Tally(inputs.GetProperty("sample1")), Tally(inputs.GetProperty("sample2")));
        var level = inputs.GetProperty("confidence").GetDouble();
        var wald = NetPromoterScoreComparison.Compute(first, second, new NetPromoterScoreOptions { Level = level, Method = IntervalMethod.Wald });
        var adjusted = NetPromoterScoreComparison.Compute(first, second, new NetPromoterScoreOptions { Level = level });

        Check("nps1", wald.First.Headline.Value, 1e-12);
        Check("nps2", wald.Second.Headline.Value, 1e-12);
        Check("difference", wald.Headline.Value, 1e-12);
        Check("se", wald.StandardError.Value, 1e-12);
        Check("z", wald.Z.Value, 1e-12);
        Check("p_two_sided", wald.PValue.Value, 1e-10);
        Check("lower", wald.Headline.Lower, 1e-10);
        Check("upper", wald.Headline.Upper, 1e-10);
        Check("adjwald_difference", adjusted.AdjustedDifference.Value, 1e-12);
        Check("adjwald_se", adjusted.StandardError.Value, 1e-12);
        Check("adjwald_z", adjusted.Z.Value, 1e-12);
        Check("adjwald_p", adjusted.PValue.Value, 1e-10);
        Check("adjwald_lower", adjusted.Headline.Lower, 1e-10);
        Check("adjwald_upper", adjusted.Headline.Upper, 1e-10);

        expected.AllAsked();

        void Check(string key, double? actual, double tolerance) => expected.Number(key, actual, tolerance);
    }

    [Fact]
    public void Compute_OneSampleEmpty_IsUndefined()
    {
        var result = NetPromoterScoreComparison.Compute(ScoreTally.Of([9]), new ScoreTally());

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Null(result.Headline.Value);
        Assert.Equal(UndefinedReason.NoData, result.PValue.Reason);
    }

    [Fact]
    public void Compute_WaldOfAlikeSamples_HasNoTest()
    {
        var result = NetPromoterScoreComparison.Compute(ScoreTally.Of([9, 9]), ScoreTally.Of([1, 1]),
            new NetPromoterScoreOptions { Method = IntervalMethod.Wald });

        Assert.Equal((200, UndefinedReason.ZeroVariance), (result.Headline.Value, result.Z.Reason));
    }

    [Fact]
    public void Compute_WeightedSample_UsesItsLinearizedError()
    {
        var weighted = AnySurvey.Tally([(10, 1), (0, 2), (9, 0.5m), (8, 1)]);
        var result = NetPromoterScoreComparison.Compute(weighted, ScoreTally.Of([9, 2]), new NetPromoterScoreOptions { Method = IntervalMethod.Wald });
        var error = result.First.StandardError.Value!.Value;

        Assert.Equal(IntervalMethod.Linearized, result.First.Headline.Method);
        Assert.Equal(Math.Sqrt((error * error) + Math.Pow(result.Second.StandardError.Value!.Value, 2)), result.StandardError.Value!.Value, 1e-12);
    }

    [Fact]
    public void SigEndUser379_SmallDifference_IsNotCalledOne()
        => Assert.True(NetPromoterScoreComparison.Compute(ScoreTally.Of([9, 8, 3]), ScoreTally.Of([9, 7, 8])).PValue.Value > 0.3);

    private static ScoreTally Tally(JsonElement sample) => AnySurvey.Trinomial(
        sample.GetProperty("detractors").GetInt64(), sample.GetProperty("passives").GetInt64(), sample.GetProperty("promoters").GetInt64());
}
