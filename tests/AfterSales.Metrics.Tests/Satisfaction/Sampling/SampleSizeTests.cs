using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SampleSizeTests
{
    public static TheoryData<string> Plans => [.. Reference.Cases("sample_size.json").Select(c => c.Name)];

    /// <summary>With little power asked for, the exact number is small where the usual approximation is beyond all numbers.</summary>
    [Fact]
    public void ForTwoShares_ApproximationBeyondTheDoubles_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>("second", () => SampleSize.ForTwoShares(5e-324, 0, 0.30000000000000004));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("sample_size.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var kind = new[] { "margin", "margin_points", "p1", "effect_d" }.Single(mark => inputs.TryGetProperty(mark, out _));
        if (kind == "margin")
        {
            var result = SampleSize.ForShare(Number("p"), Number("margin"), Options());
            Check("n0_unrounded", result.Boundless);
            Check("n_unrounded", result.Unrounded);
            Check("n_required", result.Answers);
            if (inputs.TryGetProperty("deff", out _))
            {
                Check("invitations", result.Invitations);
                Check("n_with_deff", result.AnswersWithDesignEffect);
            }
        }
        else if (kind == "margin_points")
        {
            var result = SampleSize.ForNetPromoterScore(Number("p_promoters"), Number("p_detractors"), Number("margin_points"), Options());
            Check("variance", result.Variance);
            Check("n_unrounded", result.Unrounded);
            Check("n_required", result.Answers);
            Check("n_adjusted_wald", result.Answers - 3);
        }
        else if (kind == "p1")
        {
            var result = SampleSize.ForTwoShares(Number("p1"), Number("p2"), Number("power"), Number("alpha"));
            Check("cohen_h", result.EffectSize);
            Check("n_classical_ceil", result.Answers);

            Check("n_per_group_classical", result.Unrounded);

            // statsmodels solves for it with a root finder that stops at about 1e-9.
            Check("n_per_group_arcsine", result.Approximate, 1e-8);
        }
        else
        {
            var result = SampleSize.ForTwoMeans(Number("effect_d"), Number("power"), Number("alpha"));
            Check("n_ceil", result.Answers);
            Check("n_per_group_t", result.Unrounded, 1e-8);
        }

        expected.AllAsked();

        double Number(string key) => inputs.GetProperty(key).GetDouble();

        void Check(string key, double actual, double tolerance = 1e-10) => expected.Number(key, actual, tolerance);

        SampleSizeOptions Options() => new()
        {
            Level = Number("confidence"),
            Population = inputs.TryGetProperty("population", out var n) ? n.GetInt64() : null,
            ResponseRate = inputs.TryGetProperty("response_rate", out var rate) ? rate.GetDouble() : 1,
            DesignEffect = inputs.TryGetProperty("deff", out var effect) ? effect.GetDouble() : 1,
        };
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void ForShare_NoVariance_NeedsOneAnswer(double share)
        => Assert.Equal((0, 1), SampleSize.ForShare(share, 0.05) is var r ? (r.Unrounded, r.Answers) : default);

    [Fact]
    public void ForShare_DesignEffectBeyondThePopulation_AsksForAll()
        => Assert.Equal(10, SampleSize.ForShare(0.5, 0.2, new SampleSizeOptions { Population = 10, DesignEffect = 2 }).AnswersWithDesignEffect);

    [Fact]
    public void ForShare_PopulationOfOne_NeedsThatOne() => Assert.Equal(1, SampleSize.ForShare(0.5, 0.05, new SampleSizeOptions { Population = 1 }).Answers);

    // No variance among one customer was 0/0; nearly none lost its digits.
    [Fact]
    public void ForShare_NoVarianceInPopulationOfOne_NeedsThatOne()
    {
        var options = new SampleSizeOptions { Population = 1 };

        Assert.Equal((0, 1), SampleSize.ForShare(0, 0.05, options) is var none ? (none.Unrounded, none.Answers) : default);
        Assert.Equal((0, 1), SampleSize.ForShare(1, 0.05, options) is var all ? (all.Unrounded, all.Answers) : default);
        Assert.Equal(1, SampleSize.ForShare(1e-18, 1, options).Unrounded);
    }

    [Fact]
    public void ForMean_KnownDeviation_IsCochrans() => Assert.Equal(97, SampleSize.ForMean(1, 0.2).Answers);

    // The respondents asked for: one fewer would be too few, and the interval is the one that alpha itself would have.
    [Theory]
    [InlineData(0.8, 5, 0.1)]
    [InlineData(0.7, 10, 0.2)]
    [InlineData(0, 2, 0.5)]
    [InlineData(-0.5, 3, 0.4)]
    [InlineData(0.95, 22, 0.001)]
    [InlineData(0.5, 2, 50)]
    public void Presize98_Alpha_HasItsSampleSize(double alpha, int items, double width)
    {
        var result = SampleSize.ForCronbachAlpha(alpha, items, width);

        Assert.InRange(result.Interval.Upper!.Value - result.Interval.Lower!.Value, 0, width);
        Assert.Equal(alpha, result.Interval.Value);
        double freedom = result.Respondents - 2;
        Assert.True(result.Respondents == 2 || width < (1 - alpha)
            * (FDistribution.InverseSurvival(0.025, freedom, freedom * (items - 1)) - FDistribution.Quantile(0.025, freedom, freedom * (items - 1))));
    }

    // Bonett 2002 and 2015 plan by an approximation of the interval: 0.8 of five items to ±0.05 needs about 155 respondents.
    [Fact]
    public void ForCronbachAlpha_LikeBonett_IsNear()
    {
        var z = NormalDistribution.TwoSidedQuantile(0.95);
        var bonett = (8 * 5 / 4.0 * 0.04 * Math.Pow(z / 0.1, 2)) + 2;

        Assert.InRange(SampleSize.ForCronbachAlpha(0.8, 5, 0.1).Respondents, bonett * 0.97, bonett * 1.06);
    }

    [Fact]
    public void ForCronbachAlpha_Unfair_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForCronbachAlpha(1, 5, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForCronbachAlpha(0.8, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForCronbachAlpha(0.8, 5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForCronbachAlpha(0.8, 5, 1e-9));
    }

    // By Bonett's formula 2⁴⁰ respondents give a width of 1.18e-6: more there cannot be.
    [Fact]
    public void ForCronbachAlpha_MoreRespondentsThanCounted_IsRefused()
    {
        Assert.InRange(SampleSize.ForCronbachAlpha(0.8, 5, 1.3e-6).Respondents, 1L << 39, 1L << 40);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SampleSize.ForCronbachAlpha(0.8, 5, 1.1e-6));
    }

    [Fact]
    public void ForShare_Unfair_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForShare(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForShare(1.5, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForTwoShares(0.5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForTwoMeans(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForNetPromoterScore(0.7, 0.4, 5));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(-1e-10)]
    public void ForTwoMeans_EffectBeyondAnyNumberOfAnswers_IsRefusedByName(double effect)
        => Assert.Equal("effectSize", Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForTwoMeans(effect)).ParamName);

    [Fact]
    public void ForTwoShares_DifferenceBeyondAnyNumberOfAnswers_IsRefusedByName()
        => Assert.Equal("second", Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForTwoShares(0.5, 0.5 + 1e-12)).ParamName);

    // Both ways meet where one takes over from the other: a million answers.
    [Fact]
    public void ForTwoMeans_AMillionAnswers_IsWithoutAJump()
    {
        var normal = Math.Pow(NormalDistribution.TwoSidedQuantile(0.95) + NormalDistribution.Quantile(0.8), 2) * 2;
        var (below, above) = (SampleSize.ForTwoMeans(Math.Sqrt(normal / 999_990)), SampleSize.ForTwoMeans(Math.Sqrt(normal / 1_000_010)));

        Assert.InRange(below.Approximate, 999_900, 1_000_000);
        Assert.InRange(above.Approximate, 1_000_000, 1_000_100);
        Assert.Equal(0.96, below.Unrounded - below.Approximate, 0.01);
        Assert.Equal(0.96, above.Unrounded - above.Approximate, 0.01);
    }

    // A grid on which 61 of 264 points once threw for −∞: every point has an answer, and its power is that asked for.
    [Fact]
    public void ForTwoMeans_EveryPointOfAGrid_HasAnAnswer()
    {
        var checks = 0;
        foreach (var effect in new[] { 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.2, 1.5, 2, 3, 5 })
        {
            foreach (var power in new[] { 0.3, 0.5, 0.7, 0.8, 0.9, 0.95 })
            {
                foreach (var significance in new[] { 0.01, 0.05, 0.1, 0.25 })
                {
                    var size = SampleSize.ForTwoMeans(effect, power, significance);
                    Assert.True(size.Answers >= 2 && size.Unrounded >= 2 && size.Unrounded <= size.Answers, $"{effect} {power} {significance}: {size}");
                    checks++;
                }
            }
        }

        Assert.Equal(264, checks);
        Assert.Equal(2, SampleSize.ForTwoMeans(2, 0.5, 0.25).Answers);
    }

    [Theory]
    [InlineData(0, 5e-324)]
    [InlineData(1e-200, 2e-200)]
    [InlineData(0.5, 0.50000000000000011)]
    public void ForTwoShares_SharesTooClose_AreRefusedByName(double first, double second)
        => Assert.Equal("second", Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForTwoShares(first, second)).ParamName);

    [Fact]
    public void ForMean_UnitsThatAreVerySmallOrLarge_ChangeNothing()
    {
        var answers = SampleSize.ForMean(10, 1).Answers;
        Assert.Equal(answers, SampleSize.ForMean(10e-170, 1e-170).Answers);
        Assert.Equal(answers, SampleSize.ForMean(10e150, 1e150).Answers);
        Assert.Equal(1, SampleSize.ForMean(0, 1e-200).Answers);
        Assert.Equal("standardDeviation", Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForMean(1e200, 1e200)).ParamName);
    }

    [Fact]
    public void ForMean_MarginBeyondCounting_IsRefusedForAnyPopulation()
    {
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SampleSize.ForMean(10, 1e-160));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SampleSize.ForMean(10, 1e-160, new SampleSizeOptions { Population = 1000 }));
    }
}
