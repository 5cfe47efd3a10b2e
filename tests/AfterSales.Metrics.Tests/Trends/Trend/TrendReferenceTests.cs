using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of trend tests.</summary>
public class TrendReferenceTests
{
    public static TheoryData<string> Plain { get; } = [.. VectorCase.Of("trend_mannkendall_sen.json").Select(c => c.Name)];

    public static TheoryData<string> Autocorrelated { get; } = [.. VectorCase.Of("trend_autocorrelated_mk.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Plain.Count > 0 && Autocorrelated.Count > 0);

    [Theory]
    [MemberData(nameof(Plain))]
    public void MannKendallSenPettitt_OfTheFile(string name)
    {
        var c = VectorCase.Of("trend_mannkendall_sen.json").Single(v => v.Name == name);
        var series = Series.Of(c.X);
        var test = MannKendall.Compute(series);
        Assert.Equal(c["n"].GetInt32(), test.Count);
        if (!c.Has("mk"))
        {
            Assert.Equal(UndefinedReason.ZeroVariance, test.Z.Reason);
            Assert.Equal(UndefinedReason.ZeroVariance, PettittTest.Compute(series).PValue.Reason);
            c.AllSeen();
            return;
        }

        c.Close("mk.S", test.S);
        c.Close("mk.varS", test.Variance, 1e-10);
        c.Close("mk.tau_b", test.TauB, 1e-10);
        c.Close("mk.z", test.Z, 1e-10);
        c.Close("mk.p", test.PValue, 1e-10);
        c.Close("mk.z_no_cc", test.ZWithoutContinuity, 1e-10);
        c.Close("mk.p_greater", test.PValueGreater, 1e-10);
        var sen = SenSlope.Compute(series);
        c.Close("theil_sen_slope_actual_time", sen.Headline.Value, 1e-10);
        c.Close("theil_sen_intercept", sen.Intercept, 1e-10);
        if (c.Has("sens"))
        {
            c.Close("sens.slope", sen.Headline.Value, 1e-10);
            c.Close("sens.lower95", sen.Headline.Lower, 1e-10);
            c.Close("sens.upper95", sen.Headline.Upper, 1e-10);
        }

        var pettitt = PettittTest.Compute(series);
        c.Close("pettitt.U", pettitt.Statistic, 1e-10);
        c.Same("pettitt.K", pettitt.Positions);
        c.Close("pettitt.p", pettitt.PValue, 1e-10);
        c.Close("ols_slope", LeastSquaresSlope(c.X), 1e-10);
        if (c.Has("seasonal_mk"))
        {
            CompareSeasons(c, SeasonalMannKendall.Compute(series, c.Whole("period")));
        }

        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Autocorrelated))]
    public void CorrectedTests_OfTheFile(string name)
    {
        var c = VectorCase.Of("trend_autocorrelated_mk.json").Single(v => v.Name == name);
        var x = c.Full("x");
        Compare(c, "hamed_rao", x, TrendCorrection.HamedRao, null);
        Compare(c, "hamed_rao_lag3", x, TrendCorrection.HamedRao, 3);
        Compare(c, "yue_wang", x, TrendCorrection.YueWang, null);
        Compare(c, "yue_wang_lag1", x, TrendCorrection.YueWang, 1);
        Compare(c, "pre_whitening", x, TrendCorrection.Prewhitening, null);
        Compare(c, "tfpw", x, TrendCorrection.TrendFreePrewhitening, null);
        var sen = SenSlope.Compute(x);
        c.Close("scipy_theilslopes.slope", sen.Headline.Value, 1e-12);
        c.Close("scipy_theilslopes.intercept", sen.Intercept, 1e-12);
        c.Close("scipy_theilslopes.lower95", sen.Headline.Lower, 1e-10);
        c.Close("scipy_theilslopes.upper95", sen.Headline.Upper, 1e-10);
        c.AllSeen();
    }

    private static void CompareSeasons(VectorCase c, SeasonalMannKendallResult seasonal)
    {
        c.Close("seasonal_mk.S", seasonal.S);
        c.Close("seasonal_mk.varS", seasonal.Variance, 1e-10);
        c.Close("seasonal_mk.z", seasonal.Z, 1e-10);
        c.Close("seasonal_mk.p", seasonal.PValue, 1e-10);
        c.Close("seasonal_mk.Sg", seasonal.Seasons.Select(s => (double)s.S));
        c.Close("seasonal_mk.varSg", seasonal.Seasons.Select(s => s.Variance.Value), 1e-10);
        c.Close("seasonal_mk.tau_g", seasonal.Seasons.Select(s => s.TauB.Value), 1e-10);
        c.Close("seasonal_sens_slope", seasonal.Slope.Value, 1e-10);
        c.Close("correlated_seasonal_mk.z", seasonal.CorrelatedZ, 1e-10);
        c.Close("correlated_seasonal_mk.p", seasonal.CorrelatedPValue, 1e-10);
        c.Close("correlated_seasonal_mk.estimates", [seasonal.S, seasonal.CorrelatedVariance.Value], 1e-10);
    }

    private static void Compare(VectorCase c, string key, double[] x, TrendCorrection correction, int? lags)
    {
        var result = AutocorrelatedTrend.Compute(x, new AutocorrelatedTrendOptions { Lags = lags });
        var test = result.Test(correction)!;
        c.Close(key + ".s", test.S);
        c.Close(key + ".Tau", test.TauA, 1e-10);
        c.Close(key + ".slope", result.Slope, 1e-10);
        c.Close(key + ".intercept", SenSlope.Compute(x).Intercept, 1e-10);
        if (correction == TrendCorrection.HamedRao && test.VarianceFactor.Value < 1 - 1e-12)
        {
            // The reference program adds the absolute value of the sum of correlations (its line "n_ns = 1 + (2 / …) * abs(sni)"), the paper the sum: 1 +
            // |f − 1| is its factor.
            var plain = result.Test(TrendCorrection.None)!;
            var theirs = plain.Variance.Value!.Value * (2 - test.VarianceFactor.Value!.Value);
            c.Close(key + ".var_s", theirs, 1e-9);
            c.Close(key + ".z", (test.S - Math.Sign(test.S)) / Math.Sqrt(theirs), 1e-9);
            return;
        }

        c.Close(key + ".z", test.Z, 1e-9);
        if (c[key + ".z"].Number() is null)
        {
            // The reference program prints the negative variance; here it is refused.
            Assert.True(c[key + ".var_s"].Number() is not > 0);
            Assert.Equal(UndefinedReason.OutsideDomain, test.Z.Reason);
            Assert.True(test.VarianceFactor.Value <= 0);
            return;
        }

        c.Close(key + ".var_s", test.Variance, 1e-9);

        // The reference's p is 2(1 − CDF), which has only sixteen digits after the point.
        Assert.Equal(c[key + ".p"].Number()!.Value, test.PValue.Value!.Value, 1e-14);
    }

    private static double LeastSquaresSlope(double?[] x)
    {
        var known = Enumerable.Range(0, x.Length).Where(i => x[i] is not null).ToArray();
        return Metrics.Statistics.LinearRegression.Fit(
            known.Select(i => x[i]!.Value).ToArray(), Enumerable.Range(0, known.Length).Select(i => (double)i).ToArray()).Terms[1].Coefficient.Value!.Value;
    }
}
