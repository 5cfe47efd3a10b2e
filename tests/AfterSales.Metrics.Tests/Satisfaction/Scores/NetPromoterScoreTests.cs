using System.Text.Json;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NetPromoterScoreTests
{
    public static TheoryData<string> OneSample => [.. CaseKinds.Of("nps.json", "promoters", "sample1").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(OneSample))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("nps.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var tally = Counts(inputs);
        var level = inputs.GetProperty("confidence").GetDouble();
        NetPromoterScoreResult By(IntervalMethod method) => NetPromoterScore.Compute(tally, new NetPromoterScoreOptions { Level = level, Method = method });
        var (score, wald, adjusted, t) = (By(IntervalMethod.Score), By(IntervalMethod.Wald), By(IntervalMethod.AdjustedWald), By(IntervalMethod.StudentT));

        Check("n", score.Answers.Valid, 0);
        Check("nps", score.Headline.Value, 1e-12);
        Check("promoter_pct", 100 * score.PromoterShare.Value, 1e-12);
        Check("passive_pct", 100 * score.PassiveShare.Value, 1e-12);
        Check("detractor_pct", 100 * score.DetractorShare.Value, 1e-12);
        Check("variance", score.Variance.Value, 1e-12);
        Check("se", score.StandardError.Value, 1e-12);
        if (expected.Has("t_lower"))
        {
            Check("se_unbiased", score.UnbiasedStandardError.Value, 1e-12);
        }

        Check("wald_lower", wald.UnclampedScore.Lower, 1e-10);
        Check("wald_upper", wald.UnclampedScore.Upper, 1e-10);
        Check("adjwald_center", (adjusted.UnclampedScore.Upper + adjusted.UnclampedScore.Lower) / 2, 1e-10);
        Check("adjwald_margin", (adjusted.UnclampedScore.Upper - adjusted.UnclampedScore.Lower) / 2, 1e-10);
        Check("adjwald_lower", adjusted.UnclampedScore.Lower, 1e-10);
        Check("adjwald_upper", adjusted.UnclampedScore.Upper, 1e-10);
        Check("score_lower", score.Headline.Lower, 1e-10);
        Check("score_upper", score.Headline.Upper, 1e-10);
        Check("z_vs_zero", score.Z.Value, 1e-12);
        Check("p_vs_zero_wald", score.PValue.Value, 1e-10);

        void Check(string key, double? actual, double tolerance) => expected.Number(key, actual, tolerance);

        // The file's t limits use a quantile that is off by up to 2.3e-9 of itself, which Compute_TInterval_Agrees below shows.
        Assert.Equal(score.UnbiasedStandardError.IsDefined, expected.Has("t_lower"));
        if (expected.Has("t_lower"))
        {
            var slack = 3e-9 * (t.UnclampedScore.Upper!.Value - t.UnclampedScore.Lower!.Value);
            Assert.Equal(expected.Take("t_lower").GetDouble(), t.UnclampedScore.Lower!.Value, Math.Max(1e-12, slack));
            Assert.Equal(expected.Take("t_upper").GetDouble(), t.UnclampedScore.Upper!.Value, Math.Max(1e-12, slack));
        }

        expected.AllAsked();
    }

    // mpmath at 30 digits, with the t quantile solved from the incomplete beta function: 1.68957245778025893324 and 3.10580651553928098107.
    [Theory]
    [InlineData(9, 8, 19, 0.90, 3.87308191014293506932, 51.6824736454126204862)]
    [InlineData(3, 4, 5, 0.99, -58.1831466930231343513, 91.516480026356467684566)]
    public void Compute_TInterval_Agrees(int detractors, int passives, int promoters, double level, double lower, double upper)
    {
        var options = new NetPromoterScoreOptions { Level = level, Method = IntervalMethod.StudentT };
        var score = NetPromoterScore.Compute(AnySurvey.Trinomial(detractors, passives, promoters), options).UnclampedScore;

        Reference.AssertClose(lower, score.Lower, 1e-12, "lower");
        Reference.AssertClose(upper, score.Upper, 1e-12, "upper");
    }

    [Fact]
    public void Compute_Empty_IsUndefined()
    {
        var result = NetPromoterScore.Compute(new ScoreTally());

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Null(result.Headline.Value);
        Assert.Equal(UndefinedReason.NoData, result.PromoterShare.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Z.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Weighting.DesignEffect.Reason);
    }

    [Fact]
    public void Compute_OneAnswer_HasScoreAndAdjustedWaldButNoTInterval()
    {
        var one = ScoreTally.Of([10]);

        Assert.Null(NetPromoterScore.Compute(one).Headline.Reason);
        Assert.Null(NetPromoterScore.Compute(one, new NetPromoterScoreOptions { Method = IntervalMethod.AdjustedWald }).Headline.Reason);
        Assert.Equal(
            UndefinedReason.SmallSample,
            NetPromoterScore.Compute(one, new NetPromoterScoreOptions { Method = IntervalMethod.StudentT }).Headline.Reason);
        Assert.Equal(UndefinedReason.SmallSample, NetPromoterScore.Compute(one).UnbiasedStandardError.Reason);
    }

    [Fact]
    public void Compute_AllAlike_WaldHasNoWidthAndZIsUndefined()
    {
        var alike = NetPromoterScore.Compute([9, 10, 9], new NetPromoterScoreOptions { Method = IntervalMethod.Wald });

        Assert.Equal((100, 100), (alike.Headline.Lower, alike.Headline.Upper));
        Assert.Equal(UndefinedReason.ZeroVariance, alike.Z.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, alike.PValue.Reason);
    }

    [Fact]
    public void Compute_LimitsBeyondTheRange_AreCutAndSaidSo()
    {
        var result = NetPromoterScore.Compute([10, 10, 10, 10, 10, 10, 10, 10, 10, 10], new NetPromoterScoreOptions { Method = IntervalMethod.AdjustedWald });

        Assert.True(result.IsClamped);
        Assert.Equal(100, result.Headline.Upper);
        Assert.Equal(106.34260230136364, result.UnclampedScore.Upper!.Value, 1e-9);
        Assert.False(NetPromoterScore.Compute([10, 8, 1]).IsClamped);
    }

    [Fact]
    public void Formbricks9248_FractionalAnswers_FallIntoABucket()
    {
        var result = NetPromoterScore.Compute([6.5, 8.5, 9.5, 6.999999, 8.999999]);

        Assert.Equal((1, 2, 2, 5), (result.Promoters, result.Passives, result.Detractors, result.Answers.Valid));
    }

    [Fact]
    public void FxPrivateRelay1013_Nines_ArePromoters()
        => Assert.Equal((2, 100), (NetPromoterScore.Compute([9, 9]).Promoters, NetPromoterScore.Compute([9, 9]).Headline.Value!.Value));

    [Fact]
    public void PostHog19500_OneToTenQuestion_HasItsOwnScale()
    {
        var result = NetPromoterScore.Compute([0, 1, 10], NetPromoterScoreOptions.OneToTen);

        Assert.Equal((1, 0, 1, 1), (result.Promoters, result.Passives, result.Detractors, result.Answers.OutOfRange));
    }

    // A question of satisfaction from 1 to 10 is asked for by its own name: nothing makes a net promoter score of it, and the numbers are others.
    [Fact]
    public void PostHog42157_SatisfactionQuestion_IsNoPromoterScore()
    {
        var answers = ScoreTally.Of([9, 9, 8, 8, 3]);
        var satisfaction = CustomerSatisfactionScore.Compute(answers, CustomerSatisfactionScoreOptions.OneToTen);

        Assert.Equal((80, 60), (satisfaction.Headline.Value, satisfaction.NetScore.Value));
        Assert.Equal(20, NetPromoterScore.Compute(answers, NetPromoterScoreOptions.OneToTen).Headline.Value);
    }

    [Fact]
    public void PostHog17428_ScoreAndBreakdown_ComeFromTheSameAnswers()
    {
        var result = NetPromoterScore.Compute([10, 10, 8, 3, 11, 2]);

        Assert.Equal(100 * (result.PromoterShare.Value!.Value - result.DetractorShare.Value!.Value), result.Headline.Value!.Value, 1e-12);
        Assert.Equal(result.Answers.Valid, result.Promoters + result.Passives + result.Detractors);
    }

    [Fact]
    public void Microsoft365Docs12447_FivePointScale_NamesItsPromoters()
    {
        var result = NetPromoterScore.Compute([5, 4, 3, 2, 1], NetPromoterScoreOptions.OneToFive);

        Assert.Equal((1, 1, 3), (result.Promoters, result.Passives, result.Detractors));
    }

    [Fact]
    public void PrimeReportstream5281_ByOrganization_EachHasItsOwnScore()
    {
        var tally = new SegmentedScoreTally();
        foreach (var (organization, answer) in new[] { ("a", 10m), ("a", 9m), ("b", 3m) })
        {
            tally.Add(organization, answer);
        }

        Assert.Equal([("a", 100d), ("b", -100d)], tally.Segments.Select(s => (s.Name!, NetPromoterScore.Compute(s.Tally).Headline.Value!.Value)));
    }

    [Fact]
    public void SigEndUser269_EveryScore_CarriesItsInterval()
        => Assert.Equal(
            (true, true),
            (NetPromoterScore.Compute([10]).Headline.Lower < 100, NetPromoterScore.Compute([10]).Headline.Method == IntervalMethod.Score));

    [Fact]
    public void Compute_LowerIsBetter_AppliesThresholdsToTheMirroredAnswer()
    {
        var reversed = new NetPromoterScoreOptions { Scale = ScaleDefinition.ZeroToTen with { Direction = ScaleDirection.LowerIsBetter } };

        Assert.Equal((2, 1, 1), NetPromoterScore.Compute([0, 1, 2, 5], reversed) is var r ? (r.Promoters, r.Passives, r.Detractors) : default);
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(11, 7)]
    [InlineData(9, 0)]
    public void Compute_ThresholdsOutOfOrder_Throws(int promoters, int detractors) => Assert.Throws<ArgumentException>(
        () => NetPromoterScore.Compute([1, 2], new NetPromoterScoreOptions { PromotersFrom = promoters, DetractorsBelow = detractors }));

    [Fact]
    public void Method_NotOffered_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new NetPromoterScoreOptions { Method = IntervalMethod.Jeffreys });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Level_NotInside_Throws(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => new NetPromoterScoreOptions { Level = level });

    // Every sample of n answers, each with its exact probability, on a grid of true shares: 2.5 %, 7.5 %, … with promoters + detractors < 1.
    [Theory]
    [InlineData(10, IntervalMethod.Wald, 0.874, 0.539)]
    [InlineData(10, IntervalMethod.AdjustedWald, 0.954, 0.917)]
    [InlineData(10, IntervalMethod.Score, 0.965, 0.939)]
    [InlineData(20, IntervalMethod.Wald, 0.918, 0.768)]
    [InlineData(20, IntervalMethod.AdjustedWald, 0.951, 0.936)]
    [InlineData(20, IntervalMethod.Score, 0.957, 0.944)]
    public void Compute_AllSamplesEnumerated_CoversAsDocumented(int n, IntervalMethod method, double mean, double worst)
    {
        var options = new NetPromoterScoreOptions { Method = method };
        var intervals = (from p in Enumerable.Range(0, n + 1)
                         from d in Enumerable.Range(0, n + 1 - p)
                         let score = NetPromoterScore.Compute(AnySurvey.Trinomial(d, n - p - d, p), options).UnclampedScore
                         select (p, d, ways: Ways(n, p) * Ways(n - p, d), score.Lower, score.Upper)).ToArray();
        var coverage = (from i in Enumerable.Range(0, 20)
                        from j in Enumerable.Range(0, 20)
                        let p = (i + 0.5) / 20
                        let d = (j + 0.5) / 20
                        let rest = (19 - i - j) / 20.0
                        where rest > 0
                        let truth = 100 * (i - j) / 20.0
                        select intervals.Where(s => s.Lower - 1e-9 <= truth && truth <= s.Upper + 1e-9)
                            .Sum(s => s.ways * Math.Pow(p, s.p) * Math.Pow(d, s.d) * Math.Pow(rest, n - s.p - s.d))).ToArray();

        Assert.Equal(190, coverage.Length);
        Assert.Equal(mean, coverage.Average(), 5e-4);
        Assert.Equal(worst, coverage.Min(), 5e-4);
    }

    private static double Ways(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private static ScoreTally Counts(JsonElement inputs) => AnySurvey.Trinomial(
        inputs.GetProperty("detractors").GetInt64(), inputs.GetProperty("passives").GetInt64(), inputs.GetProperty("promoters").GetInt64());

    [Fact]
    public void Compute_WeightedNines_CountAsTens()
    {
        var (nines, tens) = (NetPromoterScore.Compute(ScoreTally.Of([9.0, 9, 0, 7], [1m, 2, 1, 1])),
            NetPromoterScore.Compute(ScoreTally.Of([10.0, 10, 0, 7], [1m, 2, 1, 1])));

        Assert.Equal(tens.Headline, nines.Headline);
        Assert.Equal(tens.StandardError, nines.StandardError);
    }
}
