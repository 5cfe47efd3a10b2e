using System.Text.Json;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of decomposition and of classical Holt–Winters smoothing.</summary>
public class SeasonReferenceTests
{
    public static TheoryData<string> Stl { get; } = [.. VectorCase.Of("stl_decomposition.json").Select(c => c.Name)];

    public static TheoryData<string> Smoothing { get; } = [.. VectorCase.Of("holt_winters_decomposition.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Stl.Count > 0 && Smoothing.Count > 0);

    [Theory]
    [MemberData(nameof(Stl))]
    public void Stl_OfTheFile(string name)
    {
        var c = VectorCase.Of("stl_decomposition.json").Single(v => v.Name == name);
        Assert.Equal("stl", c.Kind);
        var options = new StlOptions
        {
            SeasonWindow = c.Inputs.GetProperty("s_window").ValueKind == JsonValueKind.String ? null : c.Whole("s_window"),
            SeasonDegree = c.Whole("s_degree"),
            TrendWindow = c.Maybe("t_window") is { } window ? (int)window : null,
            Jump = c.Inputs.GetProperty("jumps").ValueKind == JsonValueKind.Array && c.Full("jumps").All(jump => jump == 1) ? 1 : null,
            Fitting = c.Inputs.GetProperty("robust").GetBoolean() ? StlFitting.Robust : StlFitting.LeastSquares,
        };
        var result = StlDecomposition.Compute(Series.Of(c.X), c.Whole("period"), options);
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Reason);
            c.Skip("seasonal", "trend", "remainder");
            c.AllSeen();
            return;
        }

        // The file's own absolute tolerance is 1e-9; constants leave rounding noise in both programs.
        Absolute(c, "seasonal", result.Season);
        Absolute(c, "trend", result.Trend);
        Absolute(c, "remainder", result.Remainder);
        Absolute(c, "weights", result.Weights);
        c.Close("seasonal_strength", result.SeasonStrength);
        c.Close("trend_strength", result.TrendStrength);
        Assert.Equal(c.Full("jumps").Select(j => (int)j), result.Jumps);
        Assert.Equal((c.Whole("t_window"), c.Whole("l_window")), (result.Windows[1], result.Windows[2]));
        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Smoothing))]
    public void HoltWintersAndDecomposition_OfTheFile(string name)
    {
        var c = VectorCase.Of("holt_winters_decomposition.json").Single(v => v.Name == name);
        if (c.Has("optimised"))
        {
            Classical(c);
        }
        else if (c.Has("loglik"))
        {
            StateSpace(c);
        }
        else if (c.Has("MASE"))
        {
            Accuracy(c);
        }
        else
        {
            Decomposition(c);
        }

        c.AllSeen();
    }

    private static void Absolute(VectorCase c, string key, IReadOnlyList<double> actual)
    {
        var wanted = c[key].Numbers();
        Assert.Equal(wanted.Length, actual.Count);
        for (var i = 0; i < wanted.Length; i++)
        {
            var isClose = Math.Abs(wanted[i] - actual[i]) <= 1e-9 * (1 + Math.Abs(wanted[i]));
            Assert.True(isClose, $"{c.Name}: {key}[{i}] is {actual[i]:R}, expected {wanted[i]:R}");
        }
    }

    private static void Classical(VectorCase c)
    {
        var (x, period) = (c.Full("x"), c.Whole("frequency"));
        var season = period == 1 ? SmoothingSeason.None : c.Text("seasonal") == "additive" ? SmoothingSeason.Additive : SmoothingSeason.Multiplicative;
        var given = HoltWinters.Compute(x, season, period, Gains(c["fixed_params"]));
        c.Close("fixed_params.SSE", given.SumOfSquares, 1e-10);
        c.Close("fixed_params.fitted", given.Fitted, 1e-10);
        c.Close("fixed_params.coefficients", Coefficients(given), 1e-9);
        c.Close("fixed_params.forecast12", given.Forecast.Periods.Select(p => p.Value), 1e-9);

        var found = HoltWinters.Fit(x, season, period, period == 1 ? SmoothingTrend.None : SmoothingTrend.Additive);
        Assert.True(found.IsConverged
            && found.SumOfSquares.Value <= c["optimised.SSE"].Number() * (1 + 1e-4), $"{c.Name}: {found.SumOfSquares} above {c["optimised.SSE"]}");

        // At the reference program's own optimum, printed to 15 digits, sum, states, forecast and interval are its own.
        var theirs = HoltWinters.Compute(x, season, period, Gains(c["optimised"]));
        c.Close("optimised.SSE", theirs.SumOfSquares, 1e-9);
        c.Close("optimised.coefficients", Coefficients(theirs), 1e-9);
        c.Close("forecast12", theirs.Forecast.Periods.Select(p => p.Value), 1e-9);
        Interval(c, theirs, season, period);
    }

    private static void Interval(VectorCase c, HoltWintersResult fit, SmoothingSeason season, int period)
    {
        var (upper, lower) = (c["pi95_upper"].Numbers(), c["pi95_lower"].Numbers());
        Assert.Equal(12, upper.Length);
        for (var h = 1; h <= 12; h++)
        {
            var half = fit.Forecast.Periods[h - 1].Upper!.Value - fit.Forecast.Periods[h - 1].Value!.Value;
            if (season == SmoothingSeason.Multiplicative)
            {
                var first = fit.Forecast.Periods[0].Upper!.Value - fit.Forecast.Periods[0].Value!.Value;
                VectorCase.Near(upper[h - 1], fit.Forecast.Periods[h - 1].Value + (first * MisprintedSpread(fit, period, h)), 1e-8, $"{c.Name}: upper {h}");
                VectorCase.Near(lower[h - 1], fit.Forecast.Periods[h - 1].Value - (first * MisprintedSpread(fit, period, h)), 1e-8, $"{c.Name}: lower {h}");
                Assert.True(half >= first * 0.5);
                continue;
            }

            VectorCase.Near(upper[h - 1], fit.Forecast.Periods[h - 1].Upper, 1e-8, $"{c.Name}: upper {h}");
            VectorCase.Near(lower[h - 1], fit.Forecast.Periods[h - 1].Lower, 1e-8, $"{c.Name}: lower {h}");
            Assert.True(half > 0);
        }
    }

    /// <summary>
    /// The reference program's multiplicative intervals, digit for digit, are the formula of Chatfield and Yar (1991) with two slips: the coming period's
    /// own error weighs α + γ(1 − α) instead of 1, and the season m periods round reads the slope in place of the last season. The library keeps the formula:
    /// one period ahead the spread is that of the errors.
    /// </summary>
    private static double MisprintedSpread(HoltWintersResult fit, int period, int h)
    {
        var p = fit.Parameters!;
        double[] read = [fit.Trend.Value!.Value, .. fit.Season];
        var (place, sum) = (1 + ((h - 1) % period), 0.0);
        for (var j = 0; j < h; j++)
        {
            var psi = (p.Alpha * (1 + (j * p.Beta!.Value))) + (j % period == 0 ? p.Gamma!.Value * (1 - p.Alpha) : 0);
            var ratio = psi * read[place] / read[(((place - j) % period) + period) % period];
            sum += ratio * ratio;
        }

        return Math.Sqrt(sum);
    }

    private static HoltWintersParameters Gains(JsonElement e)
        => new() { Alpha = e.GetProperty("alpha").Number()!.Value, Beta = e.GetProperty("beta").Number(), Gamma = e.GetProperty("gamma").Number() };

    private static IEnumerable<double> Coefficients(HoltWintersResult fit)
        => [fit.Level.Value!.Value, .. fit.Trend.Value is { } b ? [b] : Array.Empty<double>(), .. fit.Season];

    private static void StateSpace(VectorCase c)
    {
        var (x, period, letters, isDamped) = (c.Full("x"), c.Whole("frequency"), c.Text("model"), c.Inputs.GetProperty("damped").GetBoolean());
        Assert.Matches("^[AM][NA][NAM]$", letters);
        var isSeasonal = letters[2] != 'N';
        var model = new SmoothingModel
        {
            Errors = letters[0] == 'M' ? SmoothingErrors.Multiplicative : SmoothingErrors.Additive,
            Trend = letters[1] == 'N' ? SmoothingTrend.None : isDamped ? SmoothingTrend.Damped : SmoothingTrend.Additive,
            Season = letters[2] switch { 'N' => SmoothingSeason.None, 'A' => SmoothingSeason.Additive, _ => SmoothingSeason.Multiplicative },
            Period = isSeasonal ? period : 1,
        };
        var p = c["par"];
        var gains = p.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.Number()!.Value);

        // R names the seasons from the newest, s0, back: the oldest is the period less the others, or zero less them where they are added.
        var seasons = isSeasonal ? Enumerable.Range(0, period - 1).Select(i => gains["s" + i]).ToArray() : [];
        var start = new SmoothingParameters
        {
            Alpha = gains["alpha"],
            Beta = gains.GetValueOrDefault("beta"),
            Gamma = gains.GetValueOrDefault("gamma"),
            Level = gains["l"],
            Trend = gains.GetValueOrDefault("b"),
            Season = isSeasonal ? [(letters[2] == 'M' ? period : 0) - seasons.Sum(), .. seasons.Reverse()] : [],
        };
        start = gains.TryGetValue("phi", out var phi) ? start with { Phi = phi } : start;
        var theirs = ExponentialSmoothing.Compute(x, model, start);
        c.Close("loglik", theirs.LogLikelihood, 1e-9);
        c.Close("sse", theirs.SumOfSquares, 1e-8);
        c.Close("mse", theirs.Fitted.Zip(x, (f, v) => (v - f) * (v - f)).Average(), 1e-8);
        c.Close("forecast12", theirs.Forecast.Periods.Select(e => e.Value), 1e-8);
        var found = ExponentialSmoothing.Fit(x, model);
        Assert.True(found.LogLikelihood.Value >= c["loglik"].Number() - 1e-4, $"{c.Name}: {found.LogLikelihood} below {c["loglik"]}");

        // aic, aicc, bic are functions of the likelihood and the number of parameters; the limits use SSE/(n − parameters + 1).
        var (n, k, loglik) = (x.Length, gains.Count + 1, theirs.LogLikelihood.Value!.Value);
        c.Close("aic", (-2 * loglik) + (2 * k), 1e-9);
        c.Close("aicc", (-2 * loglik) + (2.0 * k * n / (n - k - 1)), 1e-9);
        c.Close("bic", (-2 * loglik) + (k * Math.Log(n)), 1e-9);
        Assert.Equal($"ETS({letters[0]},{letters[1]}{(model.Trend == SmoothingTrend.Damped ? "d" : string.Empty)},{letters[2]})", c["method"].GetString());
        var (lower, upper) = (c["lower95"].Numbers(), c["upper95"].Numbers());
        for (var h = 0; h < 12; h++)
        {
            var estimate = theirs.Forecast.Periods[h];
            var half = (estimate.Upper!.Value - estimate.Lower!.Value) / 2 * Math.Sqrt(n / (double)(n - gains.Count));
            if (letters[0] == 'M' || letters[2] == 'M')
            {
                // Simulated here, by an approximate formula there: equal to the error of 5,000 paths.
                Assert.Equal((upper[h] - lower[h]) / 2, half, 0.06 * half);
            }
            else
            {
                VectorCase.Near((upper[h] - lower[h]) / 2, half, 1e-8, $"{c.Name}: half width {h + 1}");
            }
        }
    }

    private static void Accuracy(VectorCase c)
    {
        var (train, forecast) = (c.Full("train"), c.Full("forecast"));
        Assert.Equal(forecast, NaiveForecast.Seasonal(train, c.Whole("frequency")).Periods.Select(p => p.Value!.Value));
        var result = ForecastAccuracy.Compute(new ForecastAccuracyInput
        {
            Actual = c.Column("test"),
            Forecast = forecast,
            History = train,
            Period = c.Whole("frequency"),
        });
        c.Close("ME", result.Bias, 1e-10);
        c.Close("RMSE", result.RootMeanSquaredError, 1e-10);
        c.Close("MAE", result.MeanAbsoluteError, 1e-10);
        c.Close("MPE", result.MeanPercentageError, 1e-10);
        c.Close("MAPE", result.MeanAbsolutePercentageError, 1e-10);
        c.Close("MASE", result.ScaledError, 1e-10);
    }

    private static void Decomposition(VectorCase c)
    {
        var (x, period) = (c.Full("x"), c.Whole("frequency"));
        var additive = ClassicalDecomposition.Compute(x, period);
        c.Close("additive.figure", additive.Figure, 1e-10);
        c.Close("additive.trend", additive.Trend, 1e-10);
        c.Close("additive.random", additive.Remainder, 1e-9);
        var multiplicative = ClassicalDecomposition.Compute(x, period, SmoothingSeason.Multiplicative);
        c.Close("multiplicative.figure", multiplicative.Figure, 1e-10);
        c.Close("multiplicative.trend", multiplicative.Trend, 1e-10);
        var stl = StlDecomposition.Compute(x, period);
        c.Close("stl_periodic.seasonal", stl.Season, 1e-9);
        c.Close("stl_periodic.trend", stl.Trend, 1e-9);
        c.Close("stl_periodic.remainder", stl.Remainder, 1e-9);
    }
}
