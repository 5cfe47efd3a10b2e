using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class McNemarTests
{
    public static TheoryData<string> Cases { get; } = [.. CaseKinds.Of("csat_proportions.json", "mcnemar_b", "successes", "x1", "counts").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("csat_proportions.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var result = McNemar.Compute(inputs.GetProperty("mcnemar_b").GetInt64(), inputs.GetProperty("mcnemar_c").GetInt64());

        Check("exact_p", result.ExactPValue);
        Assert.Equal(result.ChiSquared.IsDefined, expected.Has("chi2"));
        if (result.ChiSquared.IsDefined)
        {
            Check("chi2", result.ChiSquared.Value);
            Check("chi2_p", result.PValue.Value);
            Check("chi2_cc", result.CorrectedChiSquared.Value);
            Check("chi2_cc_p", result.CorrectedPValue.Value);
        }

        expected.AllAsked();

        void Check(string key, double? actual) => Digits.AssertAgree(expected.Take(key).Number(), actual, 1e-10, $"{name} {key}");
    }

    [Fact]
    public void Compute_NobodyChanged_HasOnlyTheExactTest()
    {
        var result = McNemar.Compute(0, 0);

        Assert.Equal(1, result.ExactPValue);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.ChiSquared.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.CorrectedPValue.Reason);
    }

    [Property]
    public bool Compute_ChangesExchanged_IsTheSame(NonNegativeInt b, NonNegativeInt c)
    {
        var (one, other) = (McNemar.Compute(b.Get, c.Get), McNemar.Compute(c.Get, b.Get));
        return one.ExactPValue == other.ExactPValue && one.PValue == other.PValue && one.ExactPValue is > 0 and <= 1;
    }

    [Fact]
    public void Compute_NegativeCount_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => McNemar.Compute(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => McNemar.Compute(0, -1));
    }
}
