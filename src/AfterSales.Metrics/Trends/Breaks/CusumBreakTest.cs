using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>CUSUM test for a break of the mean: does the running sum leave its straight line further than chance lets it.</summary>
/// <remarks>
/// <para><b>Formula.</b> max |Sₜ|/(s√n) with Sₜ = Σ(x − x̄) up to t; s² = Σ(x − x̄)²/(n − 1), with lags L the Bartlett long-run variance
/// (γ₀ + 2Σ(1 − k/(L + 1))γ_k)·n/(n − 1). p = 2Σ(−1)^(k − 1)·exp(−2k²x²).</para>
/// <para><b>Units.</b> Standard errors; the position is the last before the break, from 1.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps. At lag-1 correlation 0.5 and 36 months the form without lags calls 27 % of quiet series
/// broken, with lag 4 it calls 0.2 %: look at both.</para>
/// <para><b>Edge cases.</b> Below four values: <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); all alike:
/// <see cref="UndefinedReason.ZeroVariance"/>; a gap: <see cref="UndefinedReason.MissingInput"/>.
/// More lags than n − 1 are cut to it.</para>
/// <para><b>Method.</b> O(n·lags). For small statistics the complementary theta series, which converges there.</para>
/// <para><b>Source.</b> W. Ploberger and W. Krämer, Econometrica 60, 1992; W. K. Newey and K. D. West 1987. Matches R's strucchange (OLS-CUSUM) but for
/// the n − 1.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(CusumBreakTest.Compute([1, 3, 2, 5, 4], 400).Statistic); // 1
/// </code>
/// </example>
public static class CusumBreakTest
{
    private const int Fewest = 4;

    /// <summary>The test of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="lag">Lags of the long-run variance, not negative.</param>
    /// <returns>Statistic, position and p-value.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the lag is negative.</exception>
    public static CusumBreakResult Compute(ReadOnlySpan<double> values, int lag = 0) => Of(SeriesValues.Checked(values, nameof(values)), null, lag);

    /// <summary>The test of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="lag">Lags of the long-run variance, not negative.</param>
    /// <returns>Statistic, position and p-value.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or the lag is negative.</exception>
    public static CusumBreakResult Compute(Series series, int lag = 0) => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, lag);

    private static CusumBreakResult Of(double[] values, int? gap, int lag)
    {
        Guard.NotNegative(lag);
        double n = values.Length;
        var reason = gap is not null ? UndefinedReason.MissingInput
            : values.Length == 0 ? UndefinedReason.NoData
            : values.Length < Fewest ? UndefinedReason.SmallSample
            : SeriesValues.IsConstant(values) ? UndefinedReason.ZeroVariance : (UndefinedReason?)null;
        if (reason is { } why)
        {
            var none = Figure.Undefined<double>(why);
            return new CusumBreakResult
            {
                Count = values.Length,
                PeriodsMissing = gap is null ? Math.Max(Fewest - values.Length, 0) : 0,
                FirstGap = gap,
                Lag = lag,
                Statistic = none,
                Position = null,
                PValue = none,
                LongRunVariance = none,
            };
        }

        var centered = Correlations.Centered(values);
        var (sum, largest, position) = (0.0, 0.0, 0);
        for (var t = 1; t < centered.Length; t++)
        {
            sum += centered[t - 1];
            (largest, position) = Math.Abs(sum) > largest ? (Math.Abs(sum), t) : (largest, position);
        }

        var variance = Correlations.Product(centered, centered, 0);
        var lags = Math.Min(lag, values.Length - 1);
        for (var k = 1; k <= lags; k++)
        {
            variance += 2 * (1 - (k / (lags + 1.0))) * Correlations.Product(centered, centered, k);
        }

        variance /= n - 1;
        var statistic = variance > 0 ? Figures.Finite(largest / Math.Sqrt(variance) / Math.Sqrt(n)) : Figure.Undefined<double>(UndefinedReason.OutsideDomain);
        return new CusumBreakResult
        {
            Count = values.Length,
            FirstGap = null,
            Lag = lags,
            Statistic = statistic,
            Position = position,
            PValue = statistic.Select(Kolmogorov),
            LongRunVariance = Figures.Finite(variance),
        };
    }

    /// <summary>The upper tail of Kolmogorov's distribution.</summary>
    private static double Kolmogorov(double x)
    {
        const double Switch = 0.8;
        var sum = 0.0;
        if (x < Switch)
        {
            for (var k = 1; x > 0.04 && k <= 20; k += 2)
            {
                sum += Elementary.Exp(-k * (double)k * Math.PI * Math.PI / (8 * x * x));
            }

            return 1 - (x > 0.04 ? Math.Sqrt(2 * Math.PI) / x * sum : 0);
        }

        for (var k = 1; k <= 20; k++)
        {
            sum += (k % 2 == 1 ? 2 : -2) * Elementary.Exp(-2.0 * k * k * x * x);
        }

        return Math.Min(1, sum);
    }
}
