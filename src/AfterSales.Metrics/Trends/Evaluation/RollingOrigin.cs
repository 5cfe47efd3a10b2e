using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Rolling-origin evaluation (time series cross-validation): is a forecast method any better than the seasonal naive one.</summary>
/// <remarks>
/// <para><b>Formula.</b> d = naive MAE − method MAE of each origin; t = d̄/√(v/m)·√((m + 1 − 2k + k(k − 1)/m)/m), v the Bartlett variance of d with k − 1
/// = ⌈horizon/step⌉ − 1 lags, m origins; Student t with m − 1.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps. Each origin sees its past only: what comes later changes no forecast made before.</para>
/// <para><b>Edge cases.</b> No origin whose horizon is known, or a first origin before a whole season: <see cref="UndefinedReason.SmallSample"/> (no
/// value: <see cref="UndefinedReason.NoData"/>). Under eight origins the verdict is <see cref="ForecastVerdict.TooShort"/> and p undefined,
/// <see cref="UndefinedReason.SmallSample"/>. d that never changes: p undefined, <see cref="UndefinedReason.ZeroVariance"/>, and no better. A naive one
/// without error: the ratio is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. More than 100,000 origins:
/// <see cref="UndefinedReason.Unresolved"/>. A gap: <see cref="UndefinedReason.MissingInput"/> and its place.</para>
/// <para><b>Method.</b> The method is called once an origin.</para>
/// <para><b>Source.</b> F. X. Diebold and R. S. Mariano 1995; D. Harvey, S. Leybourne and P. Newbold, International Journal of Forecasting 13, 1997.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] hours = [5, 7, 6, 4, 6, 5, 7, 5, 4, 6, 7, 5, 6, 4, 7, 5, 6, 5, 7, 4];
/// IReadOnlyList&lt;double&gt; Mean(IReadOnlyList&lt;double&gt; past, int horizon) =&gt; [.. Enumerable.Repeat(past.Average(), horizon)];
/// var result = RollingOrigin.Evaluate(hours, Mean, new RollingOriginOptions { Period = 1, Horizon = 1 });
/// Console.WriteLine(
///     $"error of the mean {result.MeanAbsoluteError:F2} h, naive {result.NaiveMeanAbsoluteError:F2} h"); // error of the mean 1.04 h, naive 1.80 h
/// Console.WriteLine($"{result.Verdict} over {result.Origins} origins, p = {result.PValue:F3}"); // Better over 10 origins, p = 0.004
/// </code>
/// </example>
public static class RollingOrigin
{
    private const int FewestOrigins = 8;
    private const int MostOrigins = 100_000;

    /// <summary>The evaluation of a method.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="method">From the values known and the horizon to as many forecasts.</param>
    /// <param name="options">Season, horizon, origins; null for one period ahead.</param>
    /// <returns>Errors and verdict.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, the method is null, or it does not give a finite forecast for each
    /// period ahead.</exception>
    public static RollingOriginResult Evaluate(
        ReadOnlySpan<double> values, Func<IReadOnlyList<double>, int, IReadOnlyList<double>> method, RollingOriginOptions? options = null)
    {
        Guard.NotNull(method);
        return Of(SeriesValues.Checked(values, nameof(values)), method, options ?? RollingOriginOptions.Default);
    }

    /// <summary>The evaluation of a method on a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="method">From the values known and the horizon to as many forecasts.</param>
    /// <param name="options">Season, horizon, origins; null for one period ahead.</param>
    /// <returns>Errors and verdict.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the method does not give a finite forecast for each period ahead.</exception>
    public static RollingOriginResult Evaluate(
        Series series, Func<IReadOnlyList<double>, int, IReadOnlyList<double>> method, RollingOriginOptions? options = null)
    {
        Guard.NotNull(method);
        return Guard.NotNull(series).Gapless() is { } values
            ? Of(values, method, options ?? RollingOriginOptions.Default)
            : None(UndefinedReason.MissingInput, 0) with { FirstGap = series.FirstGap };
    }

    private static RollingOriginResult Of(double[] x, Func<IReadOnlyList<double>, int, IReadOnlyList<double>> method, RollingOriginOptions chosen)
    {
        var first = chosen.FirstOrigin ?? Math.Max(2L * chosen.Period, x.Length / 2);
        var room = x.Length - first - chosen.Horizon;
        var origins = room < 0 ? 0 : (room / chosen.Step) + 1;
        if (origins == 0 || first < chosen.Period || origins > MostOrigins)
        {
            var reason = x.Length == 0 ? UndefinedReason.NoData : origins > MostOrigins ? UndefinedReason.Unresolved : UndefinedReason.SmallSample;
            return None(reason, (int)Math.Min(origins, int.MaxValue)) with { PeriodsMissing = Missing(x.Length, chosen) };
        }

        var (errors, naive, differences) = (new double[chosen.Horizon], new double[chosen.Horizon], new double[origins]);
        Func<int, double> at = i => x[i];
        for (var o = 0; o < origins; o++)
        {
            // The past is shown, not copied.
            var past = new ComputedList<double>((int)(first + ((long)o * chosen.Step)), at);
            differences[o] = Origin(x, past, method, chosen, errors, naive);
        }

        return Of(Array.ConvertAll(errors, e => e / origins), Array.ConvertAll(naive, e => e / origins), differences, chosen) with
        {
            PeriodsMissing = Missing(x.Length, chosen),
        };
    }

    /// <summary>Periods more until there are eight origins.</summary>
    private static int Missing(int count, RollingOriginOptions options)
    {
        var room = options.Horizon + ((FewestOrigins - 1L) * options.Step);
        var needed = options.FirstOrigin is { } first ? Math.Max(first, options.Period) + room : Math.Max((2L * options.Period) + room, (2 * room) - 1);
        return (int)Math.Min(int.MaxValue, Math.Max(needed - count, 0));
    }

    /// <summary>Adds the errors of one origin; gives naive less method.</summary>
    private static double Origin(
        double[] x,
        ComputedList<double> past,
        Func<IReadOnlyList<double>, int, IReadOnlyList<double>> method,
        RollingOriginOptions options,
        double[] errors,
        double[] naive)
    {
        var forecast = Guard.NotNull(method(past, options.Horizon), nameof(method));
        Guard.SameLength(forecast.Count, options.Horizon, nameof(method), "the horizon");
        var (known, sum) = (past.Count, 0.0);
        for (var h = 0; h < options.Horizon; h++)
        {
            if (!(Math.Abs(forecast[h]) <= SeriesValues.Limit))
            {
                throw Guard.Item(nameof(method), "must give finite forecasts within ±1E+100", h, forecast[h]);
            }

            var own = Math.Abs(x[known + h] - forecast[h]);
            var other = Math.Abs(x[known + h] - x[known - options.Period + (h % options.Period)]);
            (errors[h], naive[h], sum) = (errors[h] + own, naive[h] + other, sum + other - own);
        }

        return sum / options.Horizon;
    }

    private static RollingOriginResult Of(double[] errors, double[] naive, double[] d, RollingOriginOptions options)
    {
        var (mae, naiveMae) = (SeriesValues.Mean(errors), SeriesValues.Mean(naive));
        var lag = (int)Math.Min(((options.Horizon + (options.Step - 1L)) / options.Step) - 1, d.Length - 1);
        var t = d.Length < FewestOrigins ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Statistic(d, lag);
        var p = t.Select(value => StudentTDistribution.TwoSided(value, d.Length - 1));
        return new RollingOriginResult
        {
            Reason = null,
            Origins = d.Length,
            ErrorsByHorizon = FrozenList.Own(errors),
            NaiveErrorsByHorizon = FrozenList.Own(naive),
            MeanAbsoluteError = Figures.Finite(mae),
            NaiveMeanAbsoluteError = Figures.Finite(naiveMae),
            RelativeError = naiveMae == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(mae / naiveMae),
            Lag = lag,
            T = t,
            PValue = p,
            Verdict = d.Length < FewestOrigins ? ForecastVerdict.TooShort
                : p.Value <= options.Significance ? t.Value > 0 ? ForecastVerdict.Better : ForecastVerdict.Worse : ForecastVerdict.NoBetter,
        };
    }

    private static Figure<double> Statistic(double[] d, int lag)
    {
        double m = d.Length;
        var centered = Correlations.Centered(d);
        var variance = Correlations.Product(centered, centered, 0) / m;
        for (var k = 1; k <= lag; k++)
        {
            variance += 2 * (1 - (k / (lag + 1.0))) * Correlations.Product(centered, centered, k) / m;
        }

        var ahead = lag + 1.0;
        var correction = (m + 1 - (2 * ahead) + (ahead * (ahead - 1) / m)) / m;
        return variance > 0 && correction > 0
            ? Figures.Finite(SeriesValues.Mean(d) / Math.Sqrt(variance / m) * Math.Sqrt(correction))
            : Figure.Undefined<double>(variance > 0 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance);
    }

    private static RollingOriginResult None(UndefinedReason reason, int origins)
    {
        var none = Figure.Undefined<double>(reason);
        return new RollingOriginResult
        {
            Reason = reason,
            Origins = origins,
            ErrorsByHorizon = [],
            NaiveErrorsByHorizon = [],
            MeanAbsoluteError = none,
            NaiveMeanAbsoluteError = none,
            RelativeError = none,
            Lag = 0,
            T = none,
            PValue = none,
            Verdict = ForecastVerdict.TooShort,
        };
    }
}
