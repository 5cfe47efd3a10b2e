using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Holt–Winters smoothing in its classical form: level, trend, season, started from the first two seasons.</summary>
/// <remarks>
/// <para><b>Formula.</b> level = α(x − season) + (1 − α)(level + trend), trend = β·Δlevel + (1 − β)·trend, season = γ(x − level) + (1 − γ)·season, season
/// over the <i>new</i> level; multiplicative: quotients. Interval: s²·(1 + Σψ_j²), ψ_j = α(1 + jβ) + γ(1 − α) where j is a multiple of the period;
/// multiplicative: each ψ_j times the ratio of the season ahead to that of h − j. s² is the variance of the errors about their mean.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps; above 0 with multiplicative seasons. β here is the state-space β/α of
/// <see cref="ExponentialSmoothing"/>: the two are never mixed.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>. Fewer than two seasons and one value, or two (three with trend) values without
/// season: <see cref="UndefinedReason.SmallSample"/>. Multiplicative with a value of 0 or below, or a level or season that
/// reaches 0: <see cref="UndefinedReason.OutsideDomain"/>. A gap: <see cref="UndefinedReason.MissingInput"/>. No rest of the search:
/// <see cref="UndefinedReason.NoConvergence"/>, no forecast.</para>
/// <para><b>Method.</b> Gains given, or by least squares over 0 … 1 from several starts.</para>
/// <para><b>Source.</b> C. C. Holt 1957; P. R. Winters, Management Science 6, 1960; C. Chatfield and M. Yar 1988 and 1991 for the intervals. Matches R's
/// HoltWinters, but for the multiplicative intervals of its predict, which weigh the coming period's own error by α + γ(1 − α) instead of 1 and read the
/// slope in place of the last season.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] x = [10, 20, 12, 22, 15, 25, 14, 28, 18, 30];
/// var parameters = new HoltWintersParameters { Alpha = 0.4, Beta = 0.1, Gamma = 0.3 };
/// var result = HoltWinters.Compute(x, SmoothingSeason.Multiplicative, 2, parameters);
/// double[] errors = [.. result.Fitted.Select((f, i) =&gt; x[x.Length - result.Fitted.Count + i] - f)];
/// var sd = Math.Sqrt(errors.Sum(e =&gt; (e - errors.Average()) * (e - errors.Average())) / (errors.Length - 1));
/// Console.WriteLine(result.Forecast.Periods[0].Upper - result.Forecast.Periods[0].Value); // 2.6684604339588027
/// </code>
/// </example>
public static class HoltWinters
{
    /// <summary>Smoothing with given gains.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="season">The season.</param>
    /// <param name="period">Seasons in a cycle, from 1 to 400; at least 2 with a season.</param>
    /// <param name="parameters">The gains; γ exactly where there is a season.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static HoltWintersResult Compute(
        ReadOnlySpan<double> values, SmoothingSeason season, int period, HoltWintersParameters parameters, ForecastOptions? options = null)
    {
        var x = SeriesValues.Checked(values, nameof(values));
        Check(season, period);
        if (Guard.NotNull(parameters).Gamma is null != (season == SmoothingSeason.None) || (season != SmoothingSeason.None && parameters.Beta is null))
        {
            throw new ArgumentException("Parameters must have β and γ with a season, and no γ without.", nameof(parameters));
        }

        var kernel = new HoltWintersKernel(x, season, period, parameters.Beta is not null);
        return Refusal(x, season, kernel) is { } reason
            ? None(x.Length, reason, missing: Missing(x, kernel))
            : Of(x, kernel, parameters, isConverged: true, options ?? ForecastOptions.Default);
    }

    /// <summary>Smoothing with the gains of least squares.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="season">The season.</param>
    /// <param name="period">Seasons in a cycle, from 1 to 400; at least 2 with a season.</param>
    /// <param name="trend">The trend, not damped; with a season always additive.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static HoltWintersResult Fit(
        ReadOnlySpan<double> values, SmoothingSeason season, int period, SmoothingTrend trend = SmoothingTrend.Additive, ForecastOptions? options = null)
    {
        var x = SeriesValues.Checked(values, nameof(values));
        Check(season, period);
        Guard.OneOf(trend, [SmoothingTrend.None, SmoothingTrend.Additive]);
        return Fitted(x, season, period, trend, options ?? ForecastOptions.Default);
    }

    /// <summary>Smoothing of a series with the gains of least squares; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="season">The season.</param>
    /// <param name="period">Seasons in a cycle, from 1 to 400; at least 2 with a season.</param>
    /// <param name="trend">The trend, not damped; with a season always additive.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or an argument is outside its domain.</exception>
    public static HoltWintersResult Fit(
        Series series, SmoothingSeason season, int period, SmoothingTrend trend = SmoothingTrend.Additive, ForecastOptions? options = null)
    {
        Guard.NotNull(series);
        Check(season, period);
        Guard.OneOf(trend, [SmoothingTrend.None, SmoothingTrend.Additive]);
        return series.Gapless() is { } x
            ? Fitted(x, season, period, trend, options ?? ForecastOptions.Default)
            : None(series.Fitted().Length, UndefinedReason.MissingInput, series.FirstGap);
    }

    private static void Check(SmoothingSeason season, int period)
    {
        Guard.Defined(season);
        Guard.InRange(period, season == SmoothingSeason.None ? 1 : 2, 400);
    }

    private static HoltWintersResult Fitted(double[] x, SmoothingSeason season, int period, SmoothingTrend trend, ForecastOptions options)
    {
        var kernel = new HoltWintersKernel(x, season, period, season != SmoothingSeason.None || trend == SmoothingTrend.Additive);
        if (Refusal(x, season, kernel) is { } reason)
        {
            return None(x.Length, reason, missing: Missing(x, kernel));
        }

        var (parameters, isConverged) = kernel.Fit();
        return parameters is null ? None(x.Length, UndefinedReason.OutsideDomain) : Of(x, kernel, parameters, isConverged, options);
    }

    private static int Missing(double[] x, HoltWintersKernel kernel) => Math.Max(kernel.First + 1 - x.Length, 0);

    private static UndefinedReason? Refusal(double[] x, SmoothingSeason season, HoltWintersKernel kernel)
        => x.Length == 0 ? UndefinedReason.NoData
            : x.Length <= kernel.First ? UndefinedReason.SmallSample
            : season == SmoothingSeason.Multiplicative && Array.Exists(x, value => value <= 0) ? UndefinedReason.OutsideDomain : null;

    private static HoltWintersResult Of(double[] x, HoltWintersKernel kernel, HoltWintersParameters parameters, bool isConverged, ForecastOptions options)
    {
        var errors = new double[x.Length - kernel.Skipped];
        var state = kernel.Run(parameters, errors);
        if (!Array.TrueForAll(errors, e => Math.Abs(e) <= SeriesValues.Limit) || !state.IsFinite)
        {
            return None(x.Length, UndefinedReason.OutsideDomain);
        }

        var fitted = new double[errors.Length];
        for (var t = 0; t < fitted.Length; t++)
        {
            fitted[t] = x[t + kernel.Skipped] - errors[t];
        }

        return new HoltWintersResult
        {
            Count = x.Length,
            Reason = null,
            Parameters = parameters,
            Fitted = FrozenList.Own(fitted),
            SumOfSquares = Figures.Finite(LeastSquares.Dot(errors, errors)),
            Level = Figures.Finite(state.Level),
            Trend = parameters.Beta is null ? Figure.Undefined<double>(UndefinedReason.OutsideDomain) : Figures.Finite(state.Trend),
            Season = FrozenList.Copy<double>(state.Season.AsSpan()),
            IsConverged = isConverged,
            Forecast = isConverged ? kernel.Ahead(state, parameters, errors, options) : Forecasting.None(UndefinedReason.NoConvergence),
        };
    }

    private static HoltWintersResult None(int count, UndefinedReason reason, int? gap = null, int missing = 0)
    {
        var none = Figure.Undefined<double>(reason);
        return new HoltWintersResult
        {
            Count = count,
            Reason = reason,
            Parameters = null,
            Fitted = [],
            SumOfSquares = none,
            Level = none,
            Trend = none,
            Season = [],
            IsConverged = true,
            Forecast = Forecasting.None(reason, gap, missing),
        };
    }
}
