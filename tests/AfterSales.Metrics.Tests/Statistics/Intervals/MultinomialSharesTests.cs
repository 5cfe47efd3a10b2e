using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MultinomialSharesTests
{
    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("csat_proportions.json").Where(c => c.Inputs.TryGetProperty("counts", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("csat_proportions.json").First(c => c.Name == name);
        var counts = inputs.GetProperty("counts").EnumerateArray().Select(c => c.GetInt64()).ToArray();
        var level = inputs.GetProperty("confidence").GetDouble();
        foreach (var (key, method) in new[] { ("goodman", IntervalMethod.Goodman), ("sison_glaz", IntervalMethod.SisonGlaz) })
        {
            var shares = MultinomialShares.Compute(counts, method, level);
            for (var i = 0; i < counts.Length; i++)
            {
                Digits.AssertAgree(expected.GetProperty("share")[i].Number(), shares[i].Value * 100, 1e-12, $"{name} share {i}");
                Digits.AssertAgree(expected.GetProperty(key)[i][0].Number(), shares[i].Lower * 100, 1e-10, $"{name} {key} lower {i}");
                Digits.AssertAgree(expected.GetProperty(key)[i][1].Number(), shares[i].Upper * 100, 1e-10, $"{name} {key} upper {i}");
            }
        }
    }

    [Theory]
    [InlineData(IntervalMethod.Goodman)]
    [InlineData(IntervalMethod.SisonGlaz)]
    public void Compute_AllZero_IsUndefined(IntervalMethod method)
        => Assert.All(MultinomialShares.Compute([0, 0, 0], method), share => Assert.Equal(UndefinedReason.NoData, share.Reason));

    [Theory]
    [InlineData(IntervalMethod.Goodman)]
    [InlineData(IntervalMethod.SisonGlaz)]
    public void Compute_OneClassHoldsAll_HasLimits(IntervalMethod method)
    {
        var shares = MultinomialShares.Compute([0, 50], method);

        Assert.Equal(0, shares[0].Lower);
        Assert.Equal(1, shares[1].Upper);
    }

    [Property]
    public Property Compute_AnyCounts_EnclosesTheShares()
        => Prop.ForAll(Gen.Choose(0, 300).Select(i => (long)i).ArrayOf(4).ToArbitrary(), Gen.Elements(IntervalMethod.Goodman, IntervalMethod.SisonGlaz).ToArbitrary(), (counts, method) =>
            MultinomialShares.Compute(counts, method).All(share => share.Value is null || (share.Lower <= share.Value + 1e-15 && share.Value <= share.Upper + 1e-15 && share.Upper <= 1)));

    // 95 % for all at once takes wider limits than 95 % for each.
    [Property]
    public Property Compute_Goodman_IsWiderThanWilsonAlone()
        => Prop.ForAll(Gen.Choose(1, 300).Select(i => (long)i).ArrayOf(3).ToArbitrary(), counts =>
            MultinomialShares.Compute(counts).Zip(counts).All(pair => pair.First.Lower < Proportion.Compute(pair.Second, counts.Sum()).Lower));

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5]));
        Assert.Throws<ArgumentException>(() => MultinomialShares.Compute([5, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5, 1], IntervalMethod.Wilson));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5, 1], level: 1));
    }
}
