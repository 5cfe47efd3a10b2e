using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class McNemarTests
{
    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("csat_proportions.json").Where(c =>
        c.Inputs.TryGetProperty("mcnemar_b", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("csat_proportions.json").First(c => c.Name == name);
        var result = McNemar.Compute(inputs.GetProperty("mcnemar_b").GetInt64(), inputs.GetProperty("mcnemar_c").GetInt64());

        void Check(string key, double? actual)
        {
            if (expected.TryGetProperty(key, out var value))
            {
                Digits.AssertAgree(value.Number(), actual, 1e-10, $"{name} {key}");
            }
        }

        Check("exact_p", result.ExactPValue);
        Check("chi2", result.ChiSquared.Value);
        Check("chi2_p", result.PValue.Value);
        Check("chi2_cc", result.CorrectedChiSquared.Value);
        Check("chi2_cc_p", result.CorrectedPValue.Value);
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
