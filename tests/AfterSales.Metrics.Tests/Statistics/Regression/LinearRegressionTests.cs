using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class LinearRegressionTests
{
    private static readonly LinearRegressionOptions Default = LinearRegressionOptions.Default;

    public static TheoryData<string> Cases { get; } = [.. CaseKinds.Of("regression_its_did.json", "X", "treat").Select(c => c.Name)];

    public static TheoryData<string> Panels { get; } = [.. CaseKinds.Of("regression_its_did.json", "treat", "X").Select(c => c.Name)];

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Combine_WeightThatIsNotFinite_IsNamedWithItsPlace(double weight)
    {
        var fit = LinearRegression.Fit(new LinearRegressionInput { Response = [1, 3, 2, 5, 4], Predictors = [[1, 2, 3, 4, 5]] });

        Assert.Contains("[1]", Assert.Throws<ArgumentException>("weights", () => LinearRegression.Combine(fit, [0, weight])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fit_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("regression_its_did.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var input = Input(inputs);
        var fit = LinearRegression.Fit(input, Default);

        // Closed forms hold to the vectors' 1e-10: R's own digits on Longley end there.
        Terms(expected, "coef", fit, term => term.Coefficient.Value, 1e-10, name);
        Digits.AssertAgree(expected.Take("r2").Number(), fit.RSquared.Value, 1e-10, $"{name} r2");
        Digits.AssertAgree(expected.Take("adj_r2").Number(), fit.AdjustedRSquared.Value, 1e-10, $"{name} adj_r2");
        List(expected.Take("leverage"), fit.Leverage.Select(x => (double?)x), 1e-10, $"{name} leverage");
        if (expected.Take("sigma").Number() < 1e-12)
        {
            // R's residuals of an exact fit are rounding errors, and so is all that follows from them.
            expected.Known("se", "t", "p", "ci95", "F", "F_p", "loglik", "aic", "bic", "dw", "bp", "bp_p", "cooks", "hc0_se", "hc1_se", "hc3_se");
            Assert.True(fit.ResidualStandardError.Value < 1e-12);
            expected.AllAsked();
            return;
        }

        Terms(expected, "se", fit, term => term.StandardError.Value, 1e-10, name);
        Terms(expected, "t", fit, term => term.T.Value, 1e-10, name);

        Terms(expected, "p", fit, term => term.PValue.Value, 1e-10, name);
        List(expected.Take("ci95").EnumerateArray().Select(ci => ci[0].Number()), fit.Terms.Select(t => t.Coefficient.Lower), 1e-10, $"{name} lower");
        List(expected.Take("ci95").EnumerateArray().Select(ci => ci[1].Number()), fit.Terms.Select(t => t.Coefficient.Upper), 1e-10, $"{name} upper");
        Digits.AssertAgree(expected.Take("sigma").Number(), fit.ResidualStandardError.Value, 1e-10, $"{name} sigma");
        Digits.AssertAgree(expected.Take("F").Number(), fit.F.Value, 1e-10, $"{name} F");
        Digits.AssertAgree(expected.Take("F_p").Number(), fit.FPValue.Value, 1e-10, $"{name} F_p");
        Digits.AssertAgree(expected.Take("loglik").Number(), fit.LogLikelihood.Value, 1e-10, $"{name} loglik");
        Digits.AssertAgree(expected.Take("aic").Number(), fit.Aic.Value, 1e-10, $"{name} aic");
        Digits.AssertAgree(expected.Take("bic").Number(), fit.Bic.Value, 1e-10, $"{name} bic");
        Digits.AssertAgree(expected.Take("dw").Number(), fit.DurbinWatson.Value, 1e-10, $"{name} dw");
        Digits.AssertAgree(expected.Take("bp").Number(), fit.BreuschPagan.Value, 1e-10, $"{name} bp");
        Digits.AssertAgree(expected.Take("bp_p").Number(), fit.BreuschPaganPValue.Value, 1e-10, $"{name} bp_p");
        List(expected.Take("cooks"), fit.CookDistance.Select(x => x.Value), 1e-10, $"{name} cooks");

        // The vectors' README: robust errors on Longley 1e-7.
        foreach (var (key, kind) in new[] { ("hc0_se", RegressionCovariance.Hc0), ("hc1_se", RegressionCovariance.Hc1), ("hc3_se", RegressionCovariance.Hc3) })
        {
            Terms(expected, key, LinearRegression.Fit(input, Default with { Covariance = kind }), term => term.StandardError.Value, 1e-7, name);
        }

        if (expected.Has("newey_west"))
        {
            var neweyWest = expected.Part("newey_west");
            var lag = neweyWest.Take("lag").GetInt32();
            Terms(neweyWest, "se_no_prewhite_no_adjust", LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.NeweyWest, Lag = lag }),
                t => t.StandardError.Value, 1e-10, name);
            Terms(neweyWest, "se_adjust", LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.NeweyWestAdjusted, Lag = lag }), t =>
                t.StandardError.Value, 1e-10, name);
        }

        if (expected.Has("cluster"))
        {
            var cluster = expected.Part("cluster");
            var clustered = input with { Clusters = [.. inputs.GetProperty("cluster").EnumerateArray().Select(c => c.GetInt64())] };
            Terms(cluster, "se_HC1", LinearRegression.Fit(clustered, Default with { Covariance = RegressionCovariance.ClusterHc1 }), t =>
                t.StandardError.Value, 1e-10, name);
            Terms(cluster, "se_HC0_noadj", LinearRegression.Fit(clustered, Default with { Covariance = RegressionCovariance.ClusterHc0 }), t =>
                t.StandardError.Value, 1e-10, name);
        }

        Assert.Equal(inputs.TryGetProperty("first_post_index", out var firstPost), expected.Has("effect_at_end"));
        if (expected.Has("effect_at_end"))
        {
            var (effect, average) = (expected.Part("effect_at_end"), expected.Part("average_effect_post"));

            // ImpactSeriesTests compares the series without the change.
            expected.Known("counterfactual_post");
            // Columns: time, level change, slope change, then seasonal ones; the effect is level + slope × months since.
            var n = input.Response.Count;
            var since = n - firstPost.GetInt32() + 1;
            var robust = LinearRegression.Fit(input, Default with
            {
                Covariance = RegressionCovariance.NeweyWestAdjusted,
                Lag =
                inputs.GetProperty("nw_lag").GetInt32()
            });
            var weights = new double[robust.Terms.Count];
            (weights[2], weights[3]) = (1, since);
            var end = LinearRegression.Combine(robust, weights);
            Digits.AssertAgree(effect.Take("estimate").Number(), end.Coefficient.Value, 1e-10, $"{name} effect at end");
            Digits.AssertAgree(effect.Take("se_nw").Number(), end.StandardError.Value, 1e-10, $"{name} effect at end, error");

            weights[3] = (since + 1) / 2.0;
            Digits.AssertAgree(average.Take("estimate").Number(), LinearRegression.Combine(robust, weights).Coefficient.Value, 1e-10,
                $"{name} average effect");
            Digits.AssertAgree(average.Take("se_nw").Number(), LinearRegression.Combine(robust, weights).StandardError.Value, 1e-10,
                $"{name} average effect, error");
        }

        expected.AllAsked();
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Fit_DifferenceInDifferences_AgreesWithReference(string name)
    {
        var (_, inputs, json) = Reference.Cases("regression_its_did.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var (treat, post) = (inputs.GetProperty("treat").Numbers(), inputs.GetProperty("post").Numbers());
        var input = new LinearRegressionInput
        {
            Response = inputs.GetProperty("y").Numbers(),
            Predictors = [treat, post, treat.Zip(post, (a, b) => a * b).ToArray()],
            Clusters = [.. inputs.GetProperty("unit").EnumerateArray().Select(u => u.GetInt64())],
        };
        var plain = LinearRegression.Fit(input with { Clusters = null }).Terms[3];
        var clustered = LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.ClusterHc1 });

        Digits.AssertAgree(expected.Take("did").Number(), plain.Coefficient.Value, 1e-10, $"{name} did");
        Digits.AssertAgree(expected.Take("se_ols").Number(), plain.StandardError.Value, 1e-10, $"{name} se_ols");
        Digits.AssertAgree(expected.Take("se_cluster_HC1").Number(), clustered.Terms[3].StandardError.Value, 1e-10, $"{name} se_cluster");
        Digits.AssertAgree(expected.Take("p_cluster_t_gminus1").Number(), clustered.Terms[3].PValue.Value, 1e-10, $"{name} p");
        Assert.Equal(expected.Take("n_clusters").GetInt32(), clustered.ClusterCount);

        // ImpactStaggeredTests compares the cells and the two-way fit.
        expected.Known("cell_means", "twfe_did");
        expected.AllAsked();
    }

    // MathNet #412, #513, #985, #468, #651: a regression that tells its standard errors, t, p, intercept and intervals. NIST's certified values.
    [Fact]
    public void MathNet412_Longley_HasEveryCertifiedStandardError()
    {
        // J. W. Longley, Journal of the American Statistical Association 62, 1967: employed; deflator, product, unemployed, forces, population, year.
        double[] employed =
            [60.323, 61.122, 60.171, 61.187, 63.221, 63.639, 64.989, 63.761, 66.019, 67.857, 68.169, 66.513, 68.655, 69.564, 69.331, 70.551];
        double[][] causes =
        [
            [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
            [234.289, 259.426, 258.054, 284.599, 328.975, 346.999, 365.385, 363.112, 397.469, 419.18, 442.769, 444.546, 482.704, 502.601, 518.173, 554.894],
            [235.6, 232.5, 368.2, 335.1, 209.9, 193.2, 187, 357.8, 290.4, 282.2, 293.6, 468.1, 381.3, 393.1, 480.6, 400.7],
            [159, 145.6, 161.6, 165, 309.9, 359.4, 354.7, 335, 304.8, 285.7, 279.8, 263.7, 255.2, 251.4, 257.2, 282.7],
            [107.608, 108.632, 109.773, 110.929, 112.075, 113.27, 115.094, 116.219, 117.388, 118.734, 120.445, 121.95, 123.366, 125.368, 127.852, 130.081],
            [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
        ];
        var fit = LinearRegression.Fit(new LinearRegressionInput { Response = employed, Predictors = causes });

        // NIST StRD Longley, in the units of R's data set.
        double[] coefficients = [-3482.25863459582, 0.0150618722713733, -0.0358191792925910, -0.0202022980381683, -0.0103322686717359, -0.0511041056535807,
            1.82915146461355];
        double[] errors = [890.420383607373, 0.0849149257747669, 0.0334910077722432, 0.00488399681651699, 0.00214274163161675, 0.226073200069370,
            0.455478499142212];
        for (var j = 0; j < coefficients.Length; j++)
        {
            Digits.AssertAgree(coefficients[j], fit.Terms[j].Coefficient.Value, 1e-10, $"coefficient {j}");
            Digits.AssertAgree(errors[j], fit.Terms[j].StandardError.Value, 1e-10, $"error {j}");
        }

        Digits.AssertAgree(0.995479004577296, fit.RSquared.Value, 1e-12, "R²");
    }

    // MathNet #416: R² is what the model explains, not a squared correlation that forgives any slope and offset.
    [Fact]
    public void MathNet416_RSquared_IsTheShareExplained()
    {
        double[] y = [1, 3, 2, 5, 4];
        double[] x = [1, 2, 3, 4, 5];
        var through = LinearRegression.Fit(y, x, Default with { Intercept = RegressionIntercept.Excluded });

        Digits.AssertAgree(1 - (through.Residuals.Sum(e => e * e) / y.Sum(v => v * v)), through.RSquared.Value, 1e-14, "R² about zero");
    }

    [Fact]
    public void Fit_DependentColumns_LeavesTheLaterOutAndSaysSo()
    {
        double[] a = [1, 2, 3, 4, 7, 6];
        double[] b = [2, 1, 0, 5, 3, 3];
        double[] y = [3.1, 2.9, 3.2, 9.1, 10.2, 9];
        var without = LinearRegression.Fit(new LinearRegressionInput { Response = y, Predictors = [a, b] });
        var fit = LinearRegression.Fit(new LinearRegressionInput
        {
            Response = y,
            Predictors =
            [a, b, a.Zip(b, (p, q) => p + q).ToArray(), [4, 4, 4, 4, 4, 4]]
        });

        Assert.Equal(3, fit.Rank);
        Assert.Equal(without.Terms.Take(3), fit.Terms.Take(3));
        Assert.All(fit.Terms.Skip(3), term =>
        {
            Assert.Equal(UndefinedReason.Singular, term.Coefficient.Reason);
            Assert.Equal(UndefinedReason.Singular, term.StandardError.Reason);
            Assert.Equal(UndefinedReason.Singular, term.VarianceInflation.Reason);
        });
        Assert.Throws<ArgumentException>(() => LinearRegression.Predict(fit, [1, double.NaN, 2, 4]));
        Assert.Equal(UndefinedReason.Singular, LinearRegression.Predict(fit, [1, 1, 2, 4]).Mean.Reason);
        Assert.Equal(UndefinedReason.Singular, LinearRegression.Combine(fit, [0, 0, 0, 1, 0]).PValue.Reason);
        Assert.Equal(LinearRegression.Predict(without, [1, 1]).Mean, LinearRegression.Predict(fit, [1, 1, 0, 0]).Mean);
    }

    [Fact]
    public void Fit_AsManyCoefficientsAsObservations_HasNoVariance()
    {
        var fit = LinearRegression.Fit([3.0, 7], [1.0, 3]);

        Digits.AssertAgree(2, fit.Terms[1].Coefficient.Value, 1e-15, "slope");
        Digits.AssertAgree(1, fit.Terms[0].Coefficient.Value, 1e-15, "constant");
        Assert.Equal(UndefinedReason.SmallSample, fit.Terms[1].Coefficient.Reason);
        Assert.Equal(UndefinedReason.SmallSample, fit.ResidualStandardError.Reason);
        Assert.Equal(UndefinedReason.SmallSample, fit.Terms[1].PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, fit.CookDistance[0].Reason);
        Assert.Equal(UndefinedReason.SmallSample, LinearRegression.Predict(fit, [2]).Observation.Reason);
    }

    [Fact]
    public void Fit_ConstantResponse_HasNoRSquared()
    {
        var fit = LinearRegression.Fit([4.0, 4, 4, 4], [1.0, 2, 3, 5]);

        Assert.Equal(0, fit.Terms[1].Coefficient.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, fit.RSquared.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, fit.F.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, fit.Terms[1].T.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, fit.DurbinWatson.Reason);
        Assert.Equal(UndefinedReason.Unbounded, fit.LogLikelihood.Reason);
    }

    [Fact]
    public void Fit_LeverageOne_LeavesHc3AndCookUndefined()
    {
        var fit = LinearRegression.Fit([1.0, 2, 3.5, 9], [0.0, 0, 0, 1], Default with { Covariance = RegressionCovariance.Hc3 });

        Assert.Equal(UndefinedReason.Singular, fit.Terms[1].StandardError.Reason);
        Assert.Equal(UndefinedReason.Singular, fit.CookDistance[3].Reason);
        Assert.NotNull(fit.CookDistance[0].Value);
        Assert.NotNull(fit.Terms[1].Coefficient.Value);
    }

    [Fact]
    public void Fit_OneCluster_HasNoStandardErrors()
    {
        var fit = LinearRegression.Fit(
            new LinearRegressionInput { Response = [1, 2, 4], Predictors = [[1, 2, 3]], Clusters = [7, 7, 7] },
                Default with { Covariance = RegressionCovariance.ClusterHc1 });

        Assert.Equal(UndefinedReason.SmallSample, fit.Terms[1].StandardError.Reason);
    }

    [Fact]
    public void Fit_Hc2_LiesBetweenHc0AndHc3()
    {
        double[] y = [2, 3.5, 3, 6, 5, 9];
        double[] x = [1, 2, 3, 4, 5, 9];
        double Error(RegressionCovariance kind) => LinearRegression.Fit(y, x, Default with { Covariance = kind }).Terms[1].StandardError.Value!.Value;

        Assert.True(Error(RegressionCovariance.Hc0) < Error(RegressionCovariance.Hc2) && Error(RegressionCovariance.Hc2) < Error(RegressionCovariance.Hc3));
    }

    // R 4: predict(lm(dist ~ speed, cars), data.frame(speed = 21), interval = …), recomputed with scipy from the closed form.
    [Fact]
    public void Predict_Cars_HasTheIntervalOfTheMeanAndOfOneObservation()
    {
        double[] speed = [4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18,
            18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25];
        double[] distance = [2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42, 56,
            76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85];
        var prediction = LinearRegression.Predict(LinearRegression.Fit(distance, speed), [21]);
        var (n, mean) = (speed.Length, speed.Average());
        var sxx = speed.Sum(s => (s - mean) * (s - mean));
        var slope = speed.Zip(distance, (s, d) => (s - mean) * d).Sum() / sxx;
        var at = distance.Average() + (slope * (21 - mean));
        var sigma = Math.Sqrt(speed.Zip(distance, (s, d) => d - distance.Average() - (slope * (s - mean))).Sum(e => e * e) / (n - 2));
        var t = StudentTDistribution.TwoSidedQuantile(0.95, n - 2);

        Digits.AssertAgree(65.00149, prediction.Mean.Value, 1e-6, "R prints 65.00149");
        Digits.AssertAgree(at, prediction.Mean.Value, 1e-12, "mean");
        Digits.AssertAgree(at - (t * sigma * Math.Sqrt((1.0 / n) + ((21 - mean) * (21 - mean) / sxx))), prediction.Mean.Lower, 1e-12, "mean, lower");
        Digits.AssertAgree(at + (t * sigma * Math.Sqrt(1 + (1.0 / n) + ((21 - mean) * (21 - mean) / sxx))), prediction.Observation.Upper, 1e-12,
            "observation, upper");
        Assert.Equal(IntervalMethod.Prediction, prediction.Observation.Method);
    }

    [Fact]
    public void Fit_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([], []));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1.0, 2], [1.0]));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1.0, double.NaN], [1.0, 2]));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit([1.0, 2], [1.0, 2], Default with { Covariance = RegressionCovariance.ClusterHc1 }));
        Assert.Throws<ArgumentException>(() => LinearRegression.Fit(new LinearRegressionInput { Response = [1, 2], Predictors = [[1, 2]], Clusters = [1, 2] }));
        Assert.Throws<ArgumentException>(() => LinearRegression.Predict(LinearRegression.Fit([1.0, 2, 4], [1.0, 2, 3]), [1, 2]));
        Assert.Throws<ArgumentException>(() => LinearRegression.Combine(LinearRegression.Fit([1.0, 2, 4], [1.0, 2, 3]), [1]));
    }

    private static LinearRegressionInput Input(JsonElement inputs)
    {
        var rows = inputs.GetProperty("X").EnumerateArray().Select(row => row.Numbers()).ToArray();
        return new LinearRegressionInput
        {
            Response = inputs.GetProperty("y").Numbers(),
            Predictors = [.. Enumerable.Range(0, rows[0].Length).Select(j => rows.Select(row => row[j]).ToArray())],
        };
    }

    private static void Terms(
        ExpectedValues expected, string key, LinearRegressionResult fit, Func<RegressionTerm, double?> pick, double tolerance, string name)
        => List(expected.Take(key), fit.Terms.Select(pick), tolerance, $"{name} {key}");

    private static void List(JsonElement expected, IEnumerable<double?> actual, double tolerance, string what)
        => List(expected.EnumerateArray().Select(e => e.Number()), actual, tolerance, what);

    private static void List(IEnumerable<double?> expected, IEnumerable<double?> actual, double tolerance, string what)
    {
        var (left, right) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            Digits.AssertAgree(left[i], right[i], tolerance, $"{what} [{i}]");
        }
    }

    // By hand: y = 1 + 2x with residuals 0.5, −1, 0.5 about x = 1, 2, 3.
    [Fact]
    public void MathNet513And468And651_EachCoefficient_HasItsErrorTestAndIntercept()
    {
        var fit = LinearRegression.Fit([3.5, 4, 7.5], [1.0, 2, 3]);

        Reference.AssertClose(1, fit.Terms[0].Coefficient.Value, 1e-12, "intercept");
        Reference.AssertClose(2, fit.Terms[1].Coefficient.Value, 1e-12, "slope");
        Reference.AssertClose(Math.Sqrt(1.5 / 2), fit.Terms[1].StandardError.Value, 1e-12, "error of the slope");
        Reference.AssertClose(Math.Sqrt(1.5 * ((1 / 3.0) + 2)), fit.Terms[0].StandardError.Value, 1e-12, "error of the intercept");
        Reference.AssertClose(2 / Math.Sqrt(0.75), fit.Terms[1].T.Value, 1e-12, "t");
        Reference.AssertClose(StudentTDistribution.TwoSided(2 / Math.Sqrt(0.75), 1), fit.Terms[1].PValue.Value, 1e-12, "p");
        Reference.AssertClose(9, LinearRegression.Predict(fit, [4.0]).Mean.Value, 1e-12, "estimate at 4");
    }

    // Powers are predictors like any other: 1, 4, 10, 15, 26 about a parabola.
    [Fact]
    public void MathNet985_Polynomial_HasStandardErrors()
    {
        double[] x = [1, 2, 3, 4, 5];
        var fit = LinearRegression.Fit(new LinearRegressionInput { Response = [1.0, 4, 10, 15, 26], Predictors = [x, [.. x.Select(v => v * v)]] });

        Reference.AssertClose(15 / 14.0, fit.Terms[2].Coefficient.Value, 1e-11, "square");
        Reference.AssertClose(fit.ResidualStandardError.Value / Math.Sqrt(14), fit.Terms[2].StandardError.Value, 1e-11, "error of the square");
    }

    [Fact]
    public void Fit_NoObservation_NamesTheResponse()
        => Assert.Equal("response", Assert.Throws<ArgumentException>(() => LinearRegression.Fit([], [])).ParamName);

    /// <summary>The mean response at 10 is the constant and ten slopes, with the same error.</summary>
    [Fact]
    public void Combine_ConstantAndSlope_IsThePrediction()
    {
        var fit = LinearRegression.Fit([3.1, 4.9, 7.2, 8.8, 11.1], [101.0, 102, 103, 104, 105]);

        var (combined, predicted) = (LinearRegression.Combine(fit, [1, 110]), LinearRegression.Predict(fit, [110]).Mean);

        Assert.Equal(predicted.Value!.Value, combined.Coefficient.Value!.Value, 1e-9);
        Assert.Equal(predicted.Lower!.Value, combined.Coefficient.Lower!.Value, 1e-9);
    }
}
