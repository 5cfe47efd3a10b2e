using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CronbachAlphaTests
{
    public static TheoryData<string> Blocks => [.. Reference.Cases("reliability_alpha_omega.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("reliability_alpha_omega.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var result = CronbachAlpha.Compute(AnswerTableTests.Of(inputs.GetProperty("data")));

        expected.Whole("n_complete", result.RespondentsUsed);
        expected.Whole("k", result.Items.Count);
        Check("alpha_raw", result.Headline.Value);
        Check("alpha_std", result.StandardizedAlpha.Value);
        Check("guttman_lambda2", result.Lambda2.Value);
        Assert.Equal(result.Lambda6.IsDefined, expected.Has("guttman_lambda6"));
        if (result.Lambda6.IsDefined)
        {
            Check("guttman_lambda6", result.Lambda6.Value);
        }

        Check("average_r", result.AverageCorrelation.Value);
        Check("median_r", result.MedianCorrelation.Value);
        Check("signal_to_noise", result.SignalToNoise.Value);
        Check("scale_mean", result.ScaleMean.Value);
        Check("scale_sd", result.ScaleStandardDeviation.Value);
        Check("duhachek_iacobucci_ase", result.StandardError.Value);
        Each("item_mean", result.Items.Select(i => i.Mean));
        Each("item_sd", result.Items.Select(i => i.StandardDeviation));
        Each("item_rest_corr_r_drop", result.Items.Select(i => i.ItemRestCorrelation));
        Each("item_total_corr_raw_r", result.Items.Select(i => i.ItemTotalCorrelation));
        if (result.Items.Count > 2)
        {
            Each("alpha_if_dropped", result.Items.Select(i => i.AlphaIfDropped));
            Each("std_alpha_if_dropped", result.Items.Select(i => i.StandardizedAlphaIfDropped));
        }
        else
        {
            // psych calls a covariance over a variance the alpha of the one question left; there is no such alpha.
            expected.Known("alpha_if_dropped", "std_alpha_if_dropped");
            Assert.All(result.Items, i => Assert.Equal(UndefinedReason.SmallSample, i.AlphaIfDropped.Reason));
        }

        var feldt = expected.Take("feldt_ci95").Numbers();
        Reference.AssertClose(feldt[0], result.Headline.Lower, 1e-10, "lower");
        Reference.AssertClose(feldt[1], result.Headline.Upper, 1e-10, "upper");

        // McDonaldOmegaTests compares the factor model.
        expected.Known("omega_total_cfa_ml", "composite_reliability_std", "ave_std", "heywood_case", "cfa_loadings_unstd", "cfa_error_var");
        expected.AllAsked();

        // 1e-12, but not finer than the 15 digits printed.
        void Check(string key, double? actual) => expected.Number(key, actual);

        void Each(string key, IEnumerable<Figure<double>> actual)
        {
            var (ours, theirs) = (actual.ToArray(), expected.Take(key));
            Assert.Equal(theirs.GetArrayLength(), ours.Length);
            for (var i = 0; i < ours.Length; i++)
            {
                // 1/0 comes out of R as a number beyond 1e15.
                Reference.AssertClose(theirs[i].Number() is { } number && Math.Abs(number) < 1e15 ? number : null, ours[i].Value, 1e-12, key);
            }
        }
    }

    [Fact]
    public void Compute_OneQuestionOrRespondent_IsUndefined()
    {
        Assert.Equal(UndefinedReason.SmallSample, CronbachAlpha.Compute(AnswerTable.OfRows(["a"], [[1], [2]])).Headline.Reason);
        Assert.Equal(UndefinedReason.SmallSample, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, 2]])).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [])).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, null]])).ScaleMean.Reason);
    }

    [Fact]
    public void Compute_SumWithoutSpread_IsUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroVariance, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, 3], [2, 2], [3, 1]])).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[3, 3], [3, 3]])).Headline.Reason);
    }

    [Fact]
    public void Statsmodels1272_Alpha_IsThere()
        => Assert.Equal(1, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, 1], [2, 2], [5, 5]])).Headline.Value!.Value, 1e-12);

    [Fact]
    public void JaspDesktop1853_Alpha_HasAnInterval()
    {
        var alpha = CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b", "c"], [[1, 2, 1], [3, 3, 4], [5, 4, 5], [2, 2, 3]])).Headline;

        Assert.Equal(IntervalMethod.FDistribution, alpha.Method);
        Assert.True(alpha.Lower < alpha.Value && alpha.Value < alpha.Upper);
    }

    [Fact]
    public void Jamovi649_QuestionWithoutSpread_LeavesAlphaDefined()
    {
        var result = CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b", "c"], [[1, 2, 3], [4, 4, 3], [5, 3, 3]]));

        Assert.NotNull(result.Headline.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, result.StandardizedAlpha.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Items[2].ItemRestCorrelation.Reason);
        Assert.NotNull(result.Items[2].StandardizedAlphaIfDropped.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Lambda6.Reason);
    }

    [Fact]
    public void Jamovi649_Pairwise_UsesEveryPair()
    {
        var table = AnswerTable.OfRows(["a", "b", "c"], [[1, 2, 1], [3, null, 4], [5, 4, 5], [2, 2, null], [4, 5, 4]]);
        var (listwise, pairwise) = (CronbachAlpha.Compute(table),
            CronbachAlpha.Compute(table, new CronbachAlphaOptions { Missing = MissingAnswers.Available }));

        Assert.Equal((3, 3), (listwise.RespondentsUsed, pairwise.RespondentsUsed));
        Assert.NotEqual(listwise.Headline.Value, pairwise.Headline.Value);
        Assert.Equal(3, pairwise.Items[0].Mean.Value);
        Assert.Equal(UndefinedReason.OutsideDomain, pairwise.Headline.Reason);
        Assert.True(pairwise.Headline.Value > 1);
    }

    [Fact]
    public void Compute_ReversedQuestion_IsMarked()
    {
        var result = CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b", "c", "d"], [[1, 1, 2, 5], [3, 3, 3, 3], [5, 4, 5, 1], [2, 2, 1, 4]]));

        Assert.Equal([false, false, false, true], result.Items.Select(i => i.RunsAgainstTheOthers));
    }

    [Fact]
    public void Compute_QuestionsThatDetermineEachOther_HaveNoLambda6()
        => Assert.Equal(UndefinedReason.Singular, CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, 1], [2, 2], [5, 5]])).Lambda6.Reason);

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-160)]
    [InlineData(1e-60)]
    [InlineData(1e60)]
    [InlineData(1e150)]
    [InlineData(1e300)]
    public void Compute_AnyUnit_IsTheSame(double unit)
    {
        double[][] columns = [[1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [1, 3, 2, 5, 4]];
        var plain = CronbachAlpha.Compute(Table(1));
        var scaled = CronbachAlpha.Compute(Table(unit));

        Reference.AssertClose(plain.Headline.Value, scaled.Headline.Value, 1e-13, "alpha");
        Reference.AssertClose(plain.StandardError.Value, scaled.StandardError.Value, 1e-12, "standard error");
        Reference.AssertClose(plain.Lambda2.Value, scaled.Lambda2.Value, 1e-12, "lambda 2");
        Reference.AssertClose(plain.Items[1].ItemRestCorrelation.Value, scaled.Items[1].ItemRestCorrelation.Value, 1e-12, "item-rest");
        Reference.AssertClose(plain.Items[1].StandardDeviation.Value * unit, scaled.Items[1].StandardDeviation.Value, 1e-12, "deviation");
        var (omega, other) = (McDonaldOmega.Compute(Table(1)), McDonaldOmega.Compute(Table(unit)));
        Reference.AssertClose(omega.Headline.Value, other.Headline.Value, 1e-9, "omega");

        AnswerTable Table(double factor) => AnswerTable.OfColumns(["a", "b", "c"],
            [.. columns.Select(column => new ReadOnlyMemory<double>([.. column.Select(x => x * factor)]))]);
    }
}
