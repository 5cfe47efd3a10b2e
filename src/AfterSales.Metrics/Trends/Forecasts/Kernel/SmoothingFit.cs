using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The parameters of exponential smoothing by least squares. A point of the search holds α, β/α, γ/(1 − α), φ as far as the model has them, and, where
/// errors are not affine in the starting states, those too.
/// </summary>
internal sealed class SmoothingFit
{
    private const double Least = 1e-4;
    private const double Most = 1 - 1e-4;
    private readonly double[] x;
    private readonly SmoothingModel model;
    private readonly double scale;

    private SmoothingFit(double[] x, SmoothingModel model)
    {
        (this.x, this.model) = (x, model);
        scale = Math.Max(x.Max(Math.Abs), double.Epsilon);
    }

    private bool HasTrend => model.Trend != SmoothingTrend.None;

    private int Gains => 1 + (HasTrend ? 1 : 0) + (model.Season != SmoothingSeason.None ? 1 : 0) + (model.Trend == SmoothingTrend.Damped ? 1 : 0);

    private bool IsAffine => model is { Errors: SmoothingErrors.Additive } and not { Season: SmoothingSeason.Multiplicative };

    public static (SmoothingParameters? Parameters, bool IsConverged) Of(double[] x, SmoothingModel model)
    {
        var fit = new SmoothingFit(x, model);
        return fit.IsAffine ? fit.Affine() : fit.Joint();
    }

    private static double[][] Starts { get; } =
        [[0.1, 0.1, 0.1, 0.9], [0.5, 0.1, 0.1, 0.97], [0.9, 0.1, 0.1, 0.85], [0.9, 0.9, 0.1, 0.8], [0.3, 0.3, 0.5, 0.9], [Least, Least, Least, 0.98]];

    private (SmoothingParameters? Parameters, bool IsConverged) Affine()
    {
        var (low, high) = Bounds();
        var starting = new StartingStates(x, model);
        var search = new BoxedLeastSquares(low, high, point => starting.At(GainsOf(point)).Errors);
        var best = search.FromAll(Starts.Select(Picked));
        if (!(best.Sum <= double.MaxValue))
        {
            return (null, false);
        }

        var states = starting.At(GainsOf(best.Point)).States;
        var seasons = Array.ConvertAll(starting.Seasons(states), Limited);
        return (WithGains(best.Point, Limited(states[0]), HasTrend ? Limited(states[1]) : 0, seasons), best.IsConverged);
    }

    /// <summary>Gains and states together, from the states that the affine model, or the first seasons, would have.</summary>
    private (SmoothingParameters? Parameters, bool IsConverged) Joint()
    {
        var states = FirstStates();
        var (low, high) = Bounds();
        var far = Array.ConvertAll(states, _ => 1e3);
        var search = new BoxedLeastSquares([.. low, .. far.Select(f => -f)], [.. high, .. far], Weighed);
        var best = search.FromAll(Starts.Select(start => (double[])[.. Picked(start), .. states]));
        return best.Sum <= double.MaxValue ? (Parameters(best.Point), best.IsConverged) : (null, false);
    }

    private (double[] Low, double[] High) Bounds()
    {
        var (low, high) = (new List<double> { Least }, new List<double> { Most });
        for (var i = 1; i < Gains; i++)
        {
            var isPhi = model.Trend == SmoothingTrend.Damped && i == Gains - 1;
            low.Add(isPhi ? 0.8 : Least);
            high.Add(isPhi ? 0.98 : Most);
        }

        return (low.ToArray(), high.ToArray());
    }

    /// <summary>Of a start (α, β/α, γ/(1 − α), φ) what the model has.</summary>
    private double[] Picked(double[] start)
    {
        var picked = new List<double> { start[0] };
        if (HasTrend)
        {
            picked.Add(start[1]);
        }

        if (model.Season != SmoothingSeason.None)
        {
            picked.Add(start[2]);
        }

        if (model.Trend == SmoothingTrend.Damped)
        {
            picked.Add(start[3]);
        }

        return picked.ToArray();
    }

    private SmoothingGains GainsOf(double[] point)
    {
        var (alpha, i) = (point[0], 1);
        var beta = HasTrend ? alpha * point[i++] : 0;
        var gamma = model.Season != SmoothingSeason.None ? (1 - alpha) * point[i++] : 0;
        return new SmoothingGains(alpha, beta, gamma, model.Trend == SmoothingTrend.Damped ? point[i] : 1);
    }

    private SmoothingParameters WithGains(double[] point, double level, double trend, double[] season)
    {
        var gains = GainsOf(point);
        return new SmoothingParameters
        {
            Alpha = gains.Alpha,
            Beta = gains.Beta,
            Gamma = gains.Gamma,
            Phi = gains.Phi,
            Level = level,
            Trend = trend,
            Season = season,
        };
    }

    private static double Limited(double state) => Math.Max(-SeriesValues.Limit, Math.Min(SeriesValues.Limit, state));

    /// <summary>Level, trend (both in units of the largest value) and all seasons but the last.</summary>
    private double[] FirstStates()
    {
        var m = model.Season == SmoothingSeason.None ? 1 : model.Period;
        if (m == 1)
        {
            return HasTrend ? [x[0] / scale, (x[1] - x[0]) / scale] : [x[0] / scale];
        }

        var start = HoltWintersStart.Of(x, m, model.Season);
        var seasons = start.Season.Take(m - 1).ToArray();
        return model.Season == SmoothingSeason.Additive ? [.. Line(start), .. seasons.Select(s => s / scale)] : [.. Line(start), .. seasons];

        // The classical start holds after the first cycle: a cycle before that it is lower by a cycle's trend.
        double[] Line(HoltWintersStart s) => HasTrend ? [(s.Level - (m / 2.0 * s.Trend)) / scale, s.Trend / scale] : [s.Level / scale];
    }

    private SmoothingParameters Parameters(double[] point)
    {
        var i = Gains;
        var (level, trend) = (point[i++] * scale, HasTrend ? point[i++] * scale : 0);
        var m = model.Season == SmoothingSeason.None ? 0 : model.Period;
        var (season, sum) = (new double[m], 0.0);
        for (var k = 0; k < m - 1; k++)
        {
            season[k] = point[i++] * (model.Season == SmoothingSeason.Additive ? scale : 1);
            sum += season[k];
        }

        if (m > 0)
        {
            season[m - 1] = model.Season == SmoothingSeason.Additive ? -sum : m - sum;
        }

        return WithGains(point, Limited(level), Limited(trend), season);
    }

    /// <summary>
    /// Errors in units of the largest value; relative ones times the geometric mean of the forecasts, whose squares then add up to the likelihood.
    /// </summary>
    private double[] Weighed(double[] point)
    {
        var run = SmoothingRun.Of(x, model, Parameters(point));
        var (errors, logs) = (new double[x.Length], 0.0);
        for (var t = 0; t < errors.Length; t++)
        {
            if (!(run.Fitted[t] > 0))
            {
                errors[0] = double.PositiveInfinity;
                return errors;
            }

            var isRelative = model.Errors == SmoothingErrors.Multiplicative;
            logs += isRelative ? Elementary.Log(run.Fitted[t] / scale) : 0;
            errors[t] = run.Errors[t] / (isRelative ? run.Fitted[t] : scale);
        }

        var weight = Elementary.Exp(logs / x.Length);
        return model.Errors == SmoothingErrors.Multiplicative ? Array.ConvertAll(errors, e => e * weight) : errors;
    }
}
