using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// Exponential smoothing in state-space form (ETS): simple, Holt, damped, seasonal, with given or least-squares parameters, and prediction intervals.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> Forecast (level + φ·trend) + season or × season; error e = value − forecast; updates as in <see cref="SmoothingParameters"/>, the
/// season's over the <i>old</i> level (the classical form: <see cref="HoltWinters"/>). Variance h ahead: σ²(1 + Σc_j²), c_j = α + β(φ + … + φʲ) + γ where
/// j is a multiple of the period; σ² = SSE/n. Multiplicative errors without trend and season: level²((1 + σ²)(1 + α²σ²)ʰ⁻¹ − 1).</para>
/// <para><b>Units.</b> Those of the values; gains are fractions.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps; above 0 for multiplicative seasons or errors.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>. A value of 0 or below with a multiplicative part, or a forecast that falls
/// there: <see cref="UndefinedReason.OutsideDomain"/>. A fit needs two values more than starting states, and two seasons:
/// else <see cref="UndefinedReason.SmallSample"/>. A gap: <see cref="UndefinedReason.MissingInput"/>. A search that does not come to rest says so,
/// <see cref="UndefinedReason.NoConvergence"/>, without forecast: the seasonal naive one stands.</para>
/// <para><b>Method.</b> Gains within α 0.0001 … 0.9999, β/α and γ/(1 − α) the same, φ 0.8 … 0.98. In additive models the errors are affine in the starting
/// states: those are solved for by least squares within the search over the gains, seasons summing to 0.
/// Otherwise states and gains are searched together. Several starts. Intervals without a closed form are quantiles of a seeded simulation.</para>
/// <para><b>Source.</b> R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder, Forecasting with Exponential Smoothing, 2008. Cross-checked with R's
/// forecast and statsmodels.</para>
/// </remarks>
/// <example>
/// <code>
/// var model = new SmoothingModel { Trend = SmoothingTrend.Additive };
/// var result = ExponentialSmoothing.Fit([1, 2, 3, 4, 5, 6, 7, 8], model, new ForecastOptions { Horizon = 2 });
/// Console.WriteLine(result.Forecast.Periods[1].Value); // 10
/// </code>
/// </example>
public static class ExponentialSmoothing
{
    /// <summary>The model with given parameters.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="model">The model.</param>
    /// <param name="parameters">Gains and states before the first value.</param>
    /// <param name="options">Horizon, level, range, simulation; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, the model or parameters are null, or the seasons are not as many as the
    /// period.</exception>
    public static SmoothingResult Compute(ReadOnlySpan<double> values, SmoothingModel model, SmoothingParameters parameters, ForecastOptions? options = null)
    {
        var x = SeriesValues.Checked(values, nameof(values));
        Guard.NotNull(model).Require();
        Guard.NotNull(parameters);
        Guard.SameLength(parameters.Season.Count, model.Season == SmoothingSeason.None ? 0 : model.Period, "Season", "the model's seasons");
        return x.Length == 0 ? None(model, 0, UndefinedReason.NoData)
            : model.NeedsPositive && Array.Exists(x, value => value <= 0) ? None(model, x.Length, UndefinedReason.OutsideDomain)
            : Of(x, model, parameters, isConverged: true, options ?? ForecastOptions.Default);
    }

    /// <summary>
    /// The model with the parameters of least squares (of relative errors, weighed with the level, for multiplicative ones: maximum likelihood).
    /// </summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">Horizon, level, range, simulation; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the model is null.</exception>
    public static SmoothingResult Fit(ReadOnlySpan<double> values, SmoothingModel model, ForecastOptions? options = null)
    {
        var x = SeriesValues.Checked(values, nameof(values));
        Guard.NotNull(model).Require();
        return Fitted(x, model, options ?? ForecastOptions.Default);
    }

    /// <summary>The model of a series with the parameters of least squares; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">Horizon, level, range, simulation; null for 12 periods at 95 %.</param>
    /// <returns>Fit and forecast.</returns>
    /// <exception cref="ArgumentException">An argument is null.</exception>
    public static SmoothingResult Fit(Series series, SmoothingModel model, ForecastOptions? options = null)
    {
        Guard.NotNull(model).Require();
        return Guard.NotNull(series).Gapless() is { } x
            ? Fitted(x, model, options ?? ForecastOptions.Default)
            : None(model, series.Fitted().Length, UndefinedReason.MissingInput, series.FirstGap);
    }

    private static SmoothingResult Fitted(double[] x, SmoothingModel model, ForecastOptions options)
    {
        var states = 1 + (model.Trend == SmoothingTrend.None ? 0 : 1) + (model.Season == SmoothingSeason.None ? 0 : model.Period - 1);
        var needed = Math.Max(states + 2, model.Season == SmoothingSeason.None ? 0 : 2 * model.Period);
        if (x.Length < needed)
        {
            return None(model, x.Length, x.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, missing: needed - x.Length);
        }

        if (model.NeedsPositive && Array.Exists(x, value => value <= 0))
        {
            return None(model, x.Length, UndefinedReason.OutsideDomain);
        }

        var (parameters, isConverged) = SmoothingFit.Of(x, model);
        return parameters is null ? None(model, x.Length, UndefinedReason.NoConvergence) : Of(x, model, parameters, isConverged, options);
    }

    private static SmoothingResult Of(double[] x, SmoothingModel model, SmoothingParameters start, bool isConverged, ForecastOptions options)
    {
        var (run, n) = (SmoothingRun.Of(x, model, start), (double)x.Length);
        var isRelative = model.Errors == SmoothingErrors.Multiplicative;
        if (!Array.TrueForAll(run.Fitted, f => model.NeedsPositive ? f is > 0 and <= double.MaxValue : Math.Abs(f) <= double.MaxValue) || !IsFinite(run))
        {
            return None(model, x.Length, model.NeedsPositive ? UndefinedReason.OutsideDomain : UndefinedReason.Overflow);
        }

        var (sse, logs) = (0.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            var e = isRelative ? run.Errors[t] / run.Fitted[t] : run.Errors[t];
            sse += e * e;
            logs += isRelative ? Elementary.Log(run.Fitted[t]) : 0;
        }

        var relative = model.Season != SmoothingSeason.Multiplicative && !isRelative ? SmoothingSpread.Relative(model, start, options.Horizon) : [];
        return new SmoothingResult
        {
            Model = model,
            Count = x.Length,
            Reason = null,
            Start = start,
            End = start with { Level = run.Level, Trend = run.Trend, Season = run.Season },
            Fitted = FrozenList.Own(run.Fitted),
            SumOfSquares = Figures.Finite(sse),
            Variance = Figures.Finite(sse / n),
            LogLikelihood = sse > 0 ? Figures.Finite(-0.5 * ((n * Elementary.Log(sse)) + (2 * logs))) : Figure.Undefined<double>(UndefinedReason.ZeroVariance),
            RelativeVariances = FrozenList.Own(relative),
            IsWithinUsualBounds = start.Alpha is > 0 and < 1 && start.Beta <= start.Alpha && start.Gamma <= 1 - start.Alpha,
            IsConverged = isConverged,
            Forecast = isConverged
                ? SmoothingSpread.Forecast(run, model, start, Math.Sqrt(sse / n), relative, options)
                : Forecasting.None(UndefinedReason.NoConvergence),
        };
    }

    private static bool IsFinite(SmoothingRun run)
        => Math.Abs(run.Level) <= SeriesValues.Limit && Math.Abs(run.Trend) <= SeriesValues.Limit
            && Array.TrueForAll(run.Season, s => Math.Abs(s) <= SeriesValues.Limit);

    private static SmoothingResult None(SmoothingModel model, int count, UndefinedReason reason, int? gap = null, int missing = 0)
    {
        var none = Figure.Undefined<double>(reason);
        return new SmoothingResult
        {
            Model = model,
            Count = count,
            Reason = reason,
            Start = null,
            End = null,
            Fitted = [],
            SumOfSquares = none,
            Variance = none,
            LogLikelihood = none,
            RelativeVariances = [],
            IsWithinUsualBounds = false,
            IsConverged = reason != UndefinedReason.NoConvergence,
            Forecast = Forecasting.None(reason, gap, missing),
        };
    }
}
