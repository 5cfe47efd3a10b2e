using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ProportionDifferenceTests
{
    public static TheoryData<string> Cases { get; } = [.. CaseKinds.Of("csat_proportions.json", "x1", "successes", "mcnemar_b", "counts").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("csat_proportions.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        long Count(string key) => inputs.GetProperty(key).GetInt64();
        var level = inputs.GetProperty("confidence").GetDouble();
        var newcombe = ProportionDifference.Compute(Count("x1"), Count("n1"), Count("x2"), Count("n2"), level: level);
        var wald = ProportionDifference.Compute(Count("x1"), Count("n1"), Count("x2"), Count("n2"), IntervalMethod.Wald, level);

        Check("difference", newcombe.Headline.Value * 100);
        Check("newcombe_lower", newcombe.Headline.Lower * 100);
        Check("newcombe_upper", newcombe.Headline.Upper * 100);
        Check("wald_lower", wald.Headline.Lower * 100);
        Check("wald_upper", wald.Headline.Upper * 100);
        Check("z_pooled", newcombe.PooledZ.Value);
        Check("p_pooled", newcombe.PooledPValue.Value);
        Check("chi2_pearson", newcombe.ChiSquared.Value);
        Check("fisher_p", newcombe.FisherPValue.Value);
        Assert.Equal(newcombe.YatesChiSquared.IsDefined, expected.Has("chi2_yates"));
        if (newcombe.YatesChiSquared.IsDefined)
        {
            Check("chi2_yates", newcombe.YatesChiSquared.Value);
            Check("chi2_yates_p", newcombe.YatesPValue.Value);
        }

        expected.AllAsked();

        void Check(string key, double? actual) => Digits.AssertAgree(expected.Take(key).Number(), actual, 1e-10, $"{name} {key}");
    }

    [Fact]
    public void Compute_EmptyGroup_IsUndefined()
    {
        var result = ProportionDifference.Compute(0, 0, 3, 5);

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, result.FisherPValue.Reason);
        Assert.Equal(UndefinedReason.NoData, result.PooledZ.Reason);
    }

    [Fact]
    public void Compute_BothAll_HasNoPooledTestButAnInterval()
    {
        var result = ProportionDifference.Compute(10, 10, 12, 12);

        Assert.Equal(UndefinedReason.ZeroVariance, result.PooledZ.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.YatesPValue.Reason);
        Assert.Equal(1, result.FisherPValue.Value);
        Assert.True(result.Headline.Lower < 0 && result.Headline.Upper > 0);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionDifference.Compute(5, 4, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionDifference.Compute(1, 4, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionDifference.Compute(1, 4, 1, 2, IntervalMethod.Wilson));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionDifference.Compute(1, 4, 1, 2, level: 0));
    }
}
