using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Theta method: simple exponential smoothing with half of the least-squares slope as drift.</summary>
/// <remarks>
/// <para><b>Formula.</b> Level_n + d·(h − 1 + (1 − (1 − α)ⁿ)/α), d half the least-squares slope; variance σ²(1 + (h − 1)α²), σ² = SSE/n of the
/// smoothing.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps and without season (take it out first).</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; below two (three where the weight is to be found):
/// <see cref="UndefinedReason.SmallSample"/>. A gap: <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> Weight and first level given, or both by least squares as in <see cref="ExponentialSmoothing"/>.</para>
/// <para><b>Source.</b> V. Assimakopoulos and K. Nikolopoulos 2000; R. J. Hyndman and B. Billah, International Journal of Forecasting 19, 2003.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] calls = [100, 104, 103, 108, 110];
/// var forecast = ThetaForecast.Compute(calls, alpha: 0.5, level: 100, new ForecastOptions { Horizon = 2 });
/// Console.WriteLine($"next {forecast.Periods[0].Value:F2}, then {forecast.Periods[1].Value:F2} calls"); // next 109.95, then 111.15 calls
/// </code>
/// </example>
public static class ThetaForecast
{
    /// <summary>The forecast with a weight and first level found by least squares.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static ForecastResult Fit(ReadOnlySpan<double> values, ForecastOptions? options = null)
    {
        var fit = ExponentialSmoothing.Fit(values, new SmoothingModel(), options);
        return fit.Start is { } start ? Compute(values, start.Alpha, start.Level, options) : fit.Forecast;
    }

    /// <summary>The forecast of a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static ForecastResult Fit(Series series, ForecastOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values ? Fit(values, options) : Forecasting.None(UndefinedReason.MissingInput, series.FirstGap);

    /// <summary>The forecast with a given weight and first level.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="alpha">Weight of the newest value, above 0 and at most 1.</param>
    /// <param name="level">Level before the first value.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the weight is outside its domain.</exception>
    public static ForecastResult Compute(ReadOnlySpan<double> values, double alpha, double level, ForecastOptions? options = null)
    {
        Guard.Positive(alpha);
        Guard.InRange(alpha, 0, 1);
        SeriesValues.Item(level);
        var x = SeriesValues.Checked(values, nameof(values));
        var (chosen, n) = (options ?? ForecastOptions.Default, x.Length);
        if (n < 2)
        {
            return Forecasting.None(n == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, missing: 2 - n);
        }

        var run = SmoothingRun.Of(x, new SmoothingModel(), new SmoothingParameters { Alpha = alpha, Level = level });
        var drift = HalfSlope(x);
        var weight = 1.0;
        for (var t = 0; t < n; t++)
        {
            weight *= 1 - alpha;
        }

        var sigma = Math.Sqrt(run.Sse / n);
        var (means, deviations) = (new double[chosen.Horizon], new double[chosen.Horizon]);
        for (var h = 1; h <= means.Length; h++)
        {
            means[h - 1] = run.Level + (drift * (h - 1 + ((1 - weight) / alpha)));
            deviations[h - 1] = sigma * Math.Sqrt(1 + ((h - 1) * alpha * alpha));
        }

        return Forecasting.Normal(means, deviations, sigma, chosen);
    }

    /// <summary>Half of the slope of the least-squares line.</summary>
    internal static double HalfSlope(double[] x)
    {
        var (mean, middle) = (SeriesValues.Mean(x), (x.Length - 1) / 2.0);
        var (sum, squares) = (0.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            sum += (t - middle) * (x[t] - mean);
            squares += (t - middle) * (t - middle);
        }

        return sum / squares / 2;
    }
}
