using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Seasonal decomposition by loess (STL), robust if asked for.</summary>
/// <remarks>
/// <para><b>Formula.</b> Inner loop: detrend, smooth each season's values over the cycles, take their low-frequency part out, deseasonalize, smooth to a
/// trend; loess with tricube weights. Robust: bisquare weights with cutoff 6·median|remainder|.
/// Strength: max(0, 1 − var(remainder)/var(component + remainder)).</para>
/// <para><b>Units.</b> Those of the values; decompose logarithms for multiplicative seasons.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps; fill them by a named method first.</para>
/// <para><b>Edge cases.</b> Two full seasons or less: <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); a gap:
/// <see cref="UndefinedReason.MissingInput"/>. Where neither component nor remainder varies its strength is undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>. The parts add up to the values to the last bits.</para>
/// <para><b>Method.</b> Low pass: moving averages of period, period and 3, then loess. Steps of a tenth of each window, lines between.</para>
/// <para><b>Source.</b> R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, Journal of Official Statistics 6, 1990; strengths: X. Wang, K.
/// Smith and R. J. Hyndman 2006. Matches R's stl; robust, statsmodels: R 4.2 takes another order statistic than the
/// median where the number of periods is even.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] season = [5, -5, 10, -10], calls = [.. Enumerable.Range(0, 16).Select(quarter =&gt; 100 + (2 * quarter) + season[quarter % 4])];
/// var result = StlDecomposition.Compute(calls, period: 4);
/// Console.WriteLine($"first quarter: trend {result.Trend[0]:F1}, season {result.Season[0]:F1} calls"); // first quarter: trend 100.4, season 4.4 calls
/// Console.WriteLine($"strength of the season {result.SeasonStrength:F2}"); // strength of the season 1.00
/// </code>
/// </example>
public static class StlDecomposition
{
    /// <summary>The decomposition of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="period">Seasons in a cycle, from 2 to 10,000.</param>
    /// <param name="options">Windows and fitting; null for a periodic season.</param>
    /// <returns>The parts with their strengths.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the period is outside its domain.</exception>
    public static StlResult Compute(ReadOnlySpan<double> values, int period, StlOptions? options = null)
        => Of(SeriesValues.Checked(values, nameof(values)), null, period, options ?? StlOptions.Default);

    /// <summary>The decomposition of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">Seasons in a cycle, from 2 to 10,000.</param>
    /// <param name="options">Windows and fitting; null for a periodic season.</param>
    /// <returns>The parts with their strengths.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or the period is outside its domain.</exception>
    public static StlResult Compute(Series series, int period, StlOptions? options = null)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, period, options ?? StlOptions.Default);

    private static StlResult Of(double[] x, int? gap, int period, StlOptions options)
    {
        Guard.InRange(period, 2, 10_000);
        var reason = gap is not null ? UndefinedReason.MissingInput
            : x.Length == 0 ? UndefinedReason.NoData
            : x.Length <= 2 * period ? UndefinedReason.SmallSample : (UndefinedReason?)null;
        if (reason is { } why)
        {
            var none = Figure.Undefined<double>(why);
            return new StlResult
            {
                Reason = why,
                PeriodsMissing = gap is null ? Math.Max((2 * period) + 1 - x.Length, 0) : 0,
                FirstGap = gap,
                Season = [],
                Trend = [],
                Remainder = [],
                Weights = [],
                SeasonStrength = none,
                TrendStrength = none,
                Windows = [],
                Jumps = [],
            };
        }

        var seasonWindow = options.SeasonWindow is { } cycles ? StlKernel.Odd(cycles) : (10 * x.Length) + 1;
        var windows = StlKernel.WindowsOf(period, seasonWindow, options.TrendWindow);
        var kernel = new StlKernel(x, period, options.SeasonWindow is null ? 0 : options.SeasonDegree, windows, options.Jump);
        kernel.Run(options.Fitting == StlFitting.Robust);
        if (options.SeasonWindow is null)
        {
            MeanOfCycles(kernel.Season, period);
        }

        var remainder = new double[x.Length];
        for (var t = 0; t < x.Length; t++)
        {
            remainder[t] = x[t] - kernel.Season[t] - kernel.Trend[t];
        }

        var size = x.Max(Math.Abs);
        return new StlResult
        {
            Reason = null,
            FirstGap = null,
            Season = FrozenList.Own(kernel.Season),
            Trend = FrozenList.Own(kernel.Trend),
            Remainder = FrozenList.Own(remainder),
            Weights = FrozenList.Own(kernel.Weights),
            SeasonStrength = Strength(kernel.Season, remainder, size),
            TrendStrength = Strength(kernel.Trend, remainder, size),
            Windows = FrozenList.Own(kernel.Windows),
            Jumps = FrozenList.Own(kernel.Jumps),
        };
    }

    private static void MeanOfCycles(double[] season, int period)
    {
        for (var s = 0; s < period; s++)
        {
            var (sum, count) = (0.0, 0);
            for (var t = s; t < season.Length; t += period)
            {
                (sum, count) = (sum + season[t], count + 1);
            }

            for (var t = s; t < season.Length; t += period)
            {
                season[t] = sum / count;
            }
        }
    }

    private static Figure<double> Strength(double[] component, double[] remainder, double size)
    {
        // What varies by no more than the rounding of the values does not vary.
        const double Rounding = 1e-13;
        var together = new double[component.Length];
        for (var t = 0; t < together.Length; t++)
        {
            together[t] = component[t] + remainder[t];
        }

        var (all, rest) = (Correlations.Centered(together), Correlations.Centered(remainder));
        var spread = Correlations.Product(all, all, 0);
        return spread > together.Length * Rounding * size * Rounding * size
            ? Figures.Finite(Math.Max(1 - (Correlations.Product(rest, rest, 0) / spread), 0))
            : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
    }
}
