using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ProportionTests
{
    private static readonly (string Key, IntervalMethod Method)[] Methods =
    [
        ("wilson", IntervalMethod.Wilson), ("wilson_cc", IntervalMethod.WilsonContinuity), ("clopper_pearson", IntervalMethod.ClopperPearson),
        ("agresti_coull", IntervalMethod.AgrestiCoull), ("jeffreys", IntervalMethod.Jeffreys), ("wald", IntervalMethod.Wald),
    ];

    public static TheoryData<string> Cases { get; } = [.. CaseKinds.Of("csat_proportions.json", "successes", "x1", "mcnemar_b", "counts").Select(c => c.Name)];

    /// <summary>At a level next to nothing an interval is the share alone, of no success too.</summary>
    [Fact]
    public void Compute_NoSuccessAtALevelNextToNothing_IsZeroAlone()
    {
        var share = Proportion.Compute(0, 10, level: 1e-300);

        Assert.Equal((0d, 0d, 0d), (share.Value, share.Lower, share.Upper));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("csat_proportions.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var (x, n, level) = (inputs.GetProperty("successes").GetInt64(), inputs.GetProperty("n").GetInt64(), inputs.GetProperty("confidence").GetDouble());

        Digits.AssertAgree(expected.Take("se").Number() / 100, Proportion.StandardError(x, n).Value, 1e-10, $"{name} se");
        foreach (var (key, method) in Methods)
        {
            var estimate = Proportion.Compute(x, n, method, level);
            Digits.AssertAgree(expected.Take("p").Number(), estimate.Value * 100, 1e-10, $"{name} p");
            Digits.AssertAgree(expected.Take(key + "_lower").Number(), estimate.Lower * 100, 1e-10, $"{name} {key} lower");
            Digits.AssertAgree(expected.Take(key + "_upper").Number(), estimate.Upper * 100, 1e-10, $"{name} {key} upper");
        }

        expected.AllAsked();
    }

    [Fact]
    public void Compute_NoTrials_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, Proportion.Compute(0, 0).Reason);
        Assert.Equal(UndefinedReason.NoData, Proportion.StandardError(0, 0).Reason);
    }

    [Fact]
    public void Compute_AllOrNothing_ReachesTheEndExactly()
    {
        foreach (var method in new[] { IntervalMethod.Wilson, IntervalMethod.WilsonContinuity, IntervalMethod.ClopperPearson, IntervalMethod.Wald,
            IntervalMethod.AgrestiCoull })
        {
            foreach (var n in new[] { 1L, 2, 7, 1_000_003 })
            {
                Assert.Equal(0, Proportion.Compute(0, n, method).Lower);
                Assert.Equal(1, Proportion.Compute(n, n, method).Upper);
            }
        }
    }

    [Fact]
    public void OfShare_WholeCounts_IsCompute()
    {
        var (whole, share) = (Proportion.Compute(30, 40), Proportion.OfShare(0.75, 40));

        Assert.Equal(whole, share);
        Assert.Equal(1, Proportion.OfShare(1, 12.5).Upper);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Compute(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Compute(-1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Compute(1, -4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Compute(1, 4, IntervalMethod.StudentT));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Compute(1, 4, level: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.OfShare(1.1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.OfShare(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.StandardError(5, 4));
    }

    [Fact]
    public void OfShare_MoreTrialsThanALongCounts_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("effectiveTrials", () => Proportion.OfShare(0.5, 1e19));
        Assert.NotNull(Proportion.OfShare(0.5, 1e18).Upper);
    }

    /// <summary>A share so small that no trial was a success.</summary>
    [Theory]
    [InlineData(2.3e-308, 2, 0)]
    [InlineData(0.5, 1e-100, 0)]
    public void OfShare_NextToNone_IsThatOfNone(double share, double trials, double lower)
        => Assert.Equal(lower, Proportion.OfShare(share, trials, IntervalMethod.ClopperPearson).Lower);
}
