using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class LinearRegressionTests
{
    private static readonly LinearRegressionOptions Default = LinearRegressionOptions.Default;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("regression_its_did.json").Where(c =>
        c.Inputs.TryGetProperty("X", out _)).Select(c => c.Name)];

    public static TheoryData<string> Panels { get; } = [.. Reference.Cases("regression_its_did.json").Where(c =>
        c.Inputs.TryGetProperty("treat", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fit_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("regression_its_did.json").First(c => c.Name == name);
        var input = Input(inputs);
        var fit = LinearRegression.Fit(input, Default);

        // Closed forms hold to the vectors' 1e-10: R's own digits on Longley end there.
        Terms(expected, "coef", fit, term => term.Coefficient.Value, 1e-10, name);
        Digits.AssertAgree(expected.GetProperty("r2").Number(), fit.RSquared.Value, 1e-10, $"{name} r2");
        Digits.AssertAgree(expected.GetProperty("adj_r2").Number(), fit.AdjustedRSquared.Value, 1e-10, $"{name} adj_r2");
        List(expected.GetProperty("leverage"), fit.Leverage.Select(x => (double?)x), 1e-10, $"{name} leverage");
        if (expected.GetProperty("sigma").Number() < 1e-12)
        {
            // R's residuals of an exact fit are rounding errors, and so is all that follows from them.
            Assert.True(fit.ResidualStandardError.Value < 1e-12);
            return;
        }

        Terms(expected, "se", fit, term => term.StandardError.Value, 1e-10, name);
        Terms(expected, "t", fit, term => term.T.Value, 1e-10, name);

        Terms(expected, "p", fit, term => term.PValue.Value, 1e-10, name);
        List(expected.GetProperty("ci95").EnumerateArray().Select(ci => ci[0].Number()), fit.Terms.Select(t => t.Coefficient.Lower), 1e-10, $"{name} lower");
        List(expected.GetProperty("ci95").EnumerateArray().Select(ci => ci[1].Number()), fit.Terms.Select(t => t.Coefficient.Upper), 1e-10, $"{name} upper");
        Digits.AssertAgree(expected.GetProperty("sigma").Number(), fit.ResidualStandardError.Value, 1e-10, $"{name} sigma");
        Digits.AssertAgree(expected.GetProperty("F").Number(), fit.F.Value, 1e-10, $"{name} F");
        Digits.AssertAgree(expected.GetProperty("F_p").Number(), fit.FPValue.Value, 1e-10, $"{name} F_p");
        Digits.AssertAgree(expected.GetProperty("loglik").Number(), fit.LogLikelihood.Value, 1e-10, $"{name} loglik");
        Digits.AssertAgree(expected.GetProperty("aic").Number(), fit.Aic.Value, 1e-10, $"{name} aic");
        Digits.AssertAgree(expected.GetProperty("bic").Number(), fit.Bic.Value, 1e-10, $"{name} bic");
        Digits.AssertAgree(expected.GetProperty("dw").Number(), fit.DurbinWatson.Value, 1e-10, $"{name} dw");
        Digits.AssertAgree(expected.GetProperty("bp").Number(), fit.BreuschPagan.Value, 1e-10, $"{name} bp");
        Digits.AssertAgree(expected.GetProperty("bp_p").Number(), fit.BreuschPaganPValue.Value, 1e-10, $"{name} bp_p");
        List(expected.GetProperty("cooks"), fit.CookDistance.Select(x => x.Value), 1e-10, $"{name} cooks");

        // The vectors' README: robust errors on Longley 1e-7.
        foreach (var (key, kind) in new[] { ("hc0_se", RegressionCovariance.Hc0), ("hc1_se", RegressionCovariance.Hc1), ("hc3_se", RegressionCovariance.Hc3) })
        {
            Terms(expected, key, LinearRegression.Fit(input, Default with { Covariance = kind }), term => term.StandardError.Value, 1e-7, name);
        }

        if (expected.TryGetProperty("newey_west", out var neweyWest))
        {
            var lag = neweyWest.GetProperty("lag").GetInt32();
            Terms(neweyWest, "se_no_prewhite_no_adjust", LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.NeweyWest, Lag = lag }),
                t => t.StandardError.Value, 1e-10, name);
            Terms(neweyWest, "se_adjust", LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.NeweyWestAdjusted, Lag = lag }), t =>
                t.StandardError.Value, 1e-10, name);
        }

        if (expected.TryGetProperty("cluster", out var cluster))
        {
            var clustered = input with { Clusters = [.. inputs.GetProperty("cluster").EnumerateArray().Select(c => c.GetInt64())] };
            Terms(cluster, "se_HC1", LinearRegression.Fit(clustered, Default with { Covariance = RegressionCovariance.ClusterHc1 }), t =>
                t.StandardError.Value, 1e-10, name);
            Terms(cluster, "se_HC0_noadj", LinearRegression.Fit(clustered, Default with { Covariance = RegressionCovariance.ClusterHc0 }), t =>
                t.StandardError.Value, 1e-10, name);
        }

        if (expected.TryGetProperty("effect_at_end", out var effect))
        {
            // Columns: time, level change, slope change, then seasonal ones; the effect is level + slope × months since.
            var n = input.Response.Count;
            var since = n - inputs.GetProperty("first_post_index").GetInt32() + 1;
            var robust = LinearRegression.Fit(input, Default with
            {
                Covariance = RegressionCovariance.NeweyWestAdjusted,
                Lag =
                inputs.GetProperty("nw_lag").GetInt32()
            });
            var weights = new double[robust.Terms.Count];
            (weights[2], weights[3]) = (1, since);
            var end = LinearRegression.Combine(robust, weights);
            Digits.AssertAgree(effect.GetProperty("estimate").Number(), end.Coefficient.Value, 1e-10, $"{name} effect at end");
            Digits.AssertAgree(effect.GetProperty("se_nw").Number(), end.StandardError.Value, 1e-10, $"{name} effect at end, error");

            weights[3] = (since + 1) / 2.0;
            var average = expected.GetProperty("average_effect_post");
            Digits.AssertAgree(average.GetProperty("estimate").Number(), LinearRegression.Combine(robust, weights).Coefficient.Value, 1e-10,
                $"{name} average effect");
            Digits.AssertAgree(average.GetProperty("se_nw").Number(), LinearRegression.Combine(robust, weights).StandardError.Value, 1e-10,
                $"{name} average effect, error");
        }
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Fit_DifferenceInDifferences_AgreesWithReference(string name)
    {
        var (_, inputs, expected) = Reference.Cases("regression_its_did.json").First(c => c.Name == name);
        var (treat, post) = (inputs.GetProperty("treat").Numbers(), inputs.GetProperty("post").Numbers());
        var input = new LinearRegressionInput
        {
            Response = inputs.GetProperty("y").Numbers(),
            Predictors = [treat, post, treat.Zip(post, (a, b) => a * b).ToArray()],
            Clusters = [.. inputs.GetProperty("unit").EnumerateArray().Select(u => u.GetInt64())],
        };
        var plain = LinearRegression.Fit(input with { Clusters = null }).Terms[3];
        var clustered = LinearRegression.Fit(input, Default with { Covariance = RegressionCovariance.ClusterHc1 });

        Digits.AssertAgree(expected.GetProperty("did").Number(), plain.Coefficient.Value, 1e-10, $"{name} did");
        Digits.AssertAgree(expected.GetProperty("se_ols").Number(), plain.StandardError.Value, 1e-10, $"{name} se_ols");
        Digits.AssertAgree(expected.GetProperty("se_cluster_HC1").Number(), clustered.Terms[3].StandardError.Value, 1e-10, $"{name} se_cluster");
        Digits.AssertAgree(expected.GetProperty("p_cluster_t_gminus1").Number(), clustered.Terms[3].PValue.Value, 1e-10, $"{name} p");
        Assert.Equal(expected.GetProperty("n_clusters").GetInt32(), clustered.ClusterCount);
    }

    // MathNet #412, #513, #985, #468, #651: a regression that tells its standard errors, t, p, intercept and intervals. NIST's certified values.
    [Fact]
    public void MathNet412_Longley_HasEveryCertifiedStandardError()
    {
        var fit = LinearRegression.Fit(Input(Reference.Cases("regression_its_did.json").First(c =>
            c.Name.StartsWith("longley", StringComparison.Ordinal)).Inputs));

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

    private static void Terms(JsonElement expected, string key, LinearRegressionResult fit, Func<RegressionTerm, double?> pick, double tolerance, string name)
        => List(expected.GetProperty(key), fit.Terms.Select(pick), tolerance, $"{name} {key}");

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
}
