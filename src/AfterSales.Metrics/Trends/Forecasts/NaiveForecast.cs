using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The forecasts that any other must beat: seasonal naive (the same month of last year), naive (the last value), drift, mean.</summary>
/// <remarks>
/// <para><b>Formula.</b> Seasonal naive: the value one season before, standard deviation σ√(k + 1), k whole seasons ahead, σ² the mean square of seasonal
/// differences. Drift: x_n + h(x_n − x₁)/(n − 1), standard deviation σ√(h(1 + h/(n − 1))), σ² = Σ(Δx − drift)²/(n − 2). Mean: x̄ with s√(1 + 1/n).</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; less than a season: <see cref="UndefinedReason.SmallSample"/>; exactly a
/// season: the forecast has no error to learn from, σ and limits are refused too, <see cref="UndefinedReason.SmallSample"/>. Constant: σ is 0 and the
/// interval has no width. A gap: <see cref="UndefinedReason.MissingInput"/>. Drift needs three values, the mean two.</para>
/// <para><b>Method.</b> Normal prediction intervals.</para>
/// <para><b>Source.</b> R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 2021, 5.2 and 5.5.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] calls = [100, 90, 120, 80, 104, 95, 123, 86];
/// var forecast = NaiveForecast.Seasonal(calls, period: 4, new ForecastOptions { Horizon = 1, Level = 0.95 });
/// Console.WriteLine($"next quarter {forecast.Periods[0]:F1} calls"); // next quarter 104.0 [94.9, 113.1] calls
/// Console.WriteLine(
///     $"without season {NaiveForecast.Mean(calls, new ForecastOptions { Horizon = 1 }).Periods[0].Value:F2} calls"); // without season 99.75 calls
/// </code>
/// </example>
public static class NaiveForecast
{
    /// <summary>Seasonal naive; with period 1 the last value.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="period">Seasons in a cycle, as 12 for months; at least 1.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the period is below 1.</exception>
    public static ForecastResult Seasonal(ReadOnlySpan<double> values, int period, ForecastOptions? options = null)
        => SeasonalOf(SeriesValues.Checked(values, nameof(values)), Guard.Positive(period), options ?? ForecastOptions.Default);

    /// <summary>Seasonal naive of a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">Seasons in a cycle, as 12 for months; at least 1.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or the period is below 1.</exception>
    public static ForecastResult Seasonal(Series series, int period, ForecastOptions? options = null)
    {
        Guard.Positive(period);
        return Guard.NotNull(series).Gapless() is { } values
            ? SeasonalOf(values, period, options ?? ForecastOptions.Default)
            : Forecasting.None(UndefinedReason.MissingInput, series.FirstGap);
    }

    /// <summary>Drift: the line from the first value to the last goes on.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static ForecastResult Drift(ReadOnlySpan<double> values, ForecastOptions? options = null)
        => DriftOf(SeriesValues.Checked(values, nameof(values)), options ?? ForecastOptions.Default);

    /// <summary>Drift of a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static ForecastResult Drift(Series series, ForecastOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values
            ? DriftOf(values, options ?? ForecastOptions.Default)
            : Forecasting.None(UndefinedReason.MissingInput, series.FirstGap);

    /// <summary>The mean of all values.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static ForecastResult Mean(ReadOnlySpan<double> values, ForecastOptions? options = null)
        => MeanOf(SeriesValues.Checked(values, nameof(values)), options ?? ForecastOptions.Default);

    /// <summary>The mean of a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Horizon, level, range; null for 12 periods at 95 %.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static ForecastResult Mean(Series series, ForecastOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values
            ? MeanOf(values, options ?? ForecastOptions.Default)
            : Forecasting.None(UndefinedReason.MissingInput, series.FirstGap);

    private static ForecastResult DriftOf(double[] x, ForecastOptions chosen)
    {
        var n = x.Length;
        if (n < 3)
        {
            return Forecasting.None(n == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, missing: 3 - n);
        }

        var drift = (x[n - 1] - x[0]) / (n - 1);
        var sum = 0.0;
        for (var t = 1; t < n; t++)
        {
            var e = x[t] - x[t - 1] - drift;
            sum += e * e;
        }

        var sigma = Math.Sqrt(sum / (n - 2));
        return Forecasting.Normal(
            Each(chosen, h => x[n - 1] + (h * drift)),
            Each(chosen, h => sigma * Math.Sqrt(h * (1 + (h / (n - 1.0))))),
            sigma,
            chosen);
    }

    private static ForecastResult MeanOf(double[] x, ForecastOptions chosen)
    {
        var n = x.Length;
        if (n < 2)
        {
            return Forecasting.None(n == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, missing: 2 - n);
        }

        var centered = Correlations.Centered(x);
        var sigma = Math.Sqrt(Correlations.Product(centered, centered, 0) / (n - 1));
        var mean = SeriesValues.Mean(x);
        return Forecasting.Normal(Each(chosen, _ => mean), Each(chosen, _ => sigma * Math.Sqrt(1 + (1.0 / n))), sigma, chosen);
    }

    private static ForecastResult SeasonalOf(double[] x, int period, ForecastOptions options)
    {
        var n = x.Length;
        if (n <= period)
        {
            return Forecasting.None(
                n == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, missing: (int)Math.Min(int.MaxValue, (long)period + 1 - n));
        }

        var sum = 0.0;
        for (var t = period; t < n; t++)
        {
            sum += (x[t] - x[t - period]) * (x[t] - x[t - period]);
        }

        var sigma = Math.Sqrt(sum / (n - period));
        return Forecasting.Normal(
            Each(options, h => x[n - period + ((h - 1) % period)]),
            Each(options, h => sigma * Math.Sqrt(((h - 1) / period) + 1)),
            sigma,
            options);
    }

    private static double[] Each(ForecastOptions options, Func<int, double> value)
    {
        var all = new double[options.Horizon];
        for (var h = 1; h <= all.Length; h++)
        {
            all[h - 1] = value(h);
        }

        return all;
    }
}
