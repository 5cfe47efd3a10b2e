using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Autocorrelation (ACF), partial autocorrelation (PACF) and Ljung–Box test of a series.</summary>
/// <remarks>
/// <para><b>Formula.</b> r_k = Σ(xₜ₊ₖ − x̄)(xₜ − x̄)/Σ(x − x̄)², divisor n; partial ones by Levinson and Durbin's recursion. Q = n(n + 2)Σr_k²/(n − k) ~
/// χ² with lags − fitted parameters. Durbin–Watson: Σ(eₜ − eₜ₋₁)²/Σe². Band: ±z/√n.</para>
/// <para><b>Units.</b> Correlations, −1 … 1.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps: a closed-up gap would join what is apart.</para>
/// <para><b>Edge cases.</b> Below three values: <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); all alike:
/// <see cref="UndefinedReason.ZeroVariance"/>; a gap: <see cref="UndefinedReason.MissingInput"/>.
/// Lags beyond n − 1 are cut, and counted as cut. No degree of freedom left: Q stands, its p is undefined, <see cref="UndefinedReason.OutsideDomain"/>. A
/// partial correlation of exactly ±1 ends the recursion: those after it are 0.</para>
/// <para><b>Method.</b> O(n·lags).</para>
/// <para><b>Source.</b> G. E. P. Box and G. M. Jenkins 1976; G. M. Ljung and G. E. P. Box, Biometrika 65, 1978. Matches statsmodels' acf, pacf (ldb) and
/// acorr_ljungbox.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = Autocorrelation.Compute([1, 3, 2, 5], new AutocorrelationOptions { Lags = 50, TestLags = 50 });
/// Console.WriteLine(result.TestLags); // 3
/// Console.WriteLine(result.Acf.Count &lt;= 4); // True
/// </code>
/// </example>
public static class Autocorrelation
{
    private const int Fewest = 3;

    /// <summary>The autocorrelations of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Lags and test; null for the usual ones.</param>
    /// <returns>Autocorrelations and tests.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static AutocorrelationResult Compute(ReadOnlySpan<double> values, AutocorrelationOptions? options = null)
        => Of(SeriesValues.Checked(values, nameof(values)), null, options ?? AutocorrelationOptions.Default);

    /// <summary>The autocorrelations of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Lags and test; null for the usual ones.</param>
    /// <returns>Autocorrelations and tests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static AutocorrelationResult Compute(Series series, AutocorrelationOptions? options = null)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, options ?? AutocorrelationOptions.Default);

    private static AutocorrelationResult Of(double[] values, int? gap, AutocorrelationOptions options)
    {
        var n = values.Length;
        var reason = gap is not null ? UndefinedReason.MissingInput
            : n == 0 ? UndefinedReason.NoData
            : n < Fewest ? UndefinedReason.SmallSample
            : SeriesValues.IsConstant(values) ? UndefinedReason.ZeroVariance : (UndefinedReason?)null;
        if (reason is { } why)
        {
            var none = Figure.Undefined<double>(why);
            return new AutocorrelationResult
            {
                Count = n,
                Reason = why,
                PeriodsMissing = gap is null ? Math.Max(Fewest - n, 0) : 0,
                FirstGap = gap,
                Acf = [],
                Pacf = [],
                Band = none,
                TestLags = 0,
                DegreesOfFreedom = 0,
                LjungBox = none,
                PValue = none,
                DurbinWatson = none,
            };
        }

        var lags = Math.Min(n - 1, options.Lags ?? Math.Max(1, (int)(10 * Elementary.Log(n) / Elementary.Log(10))));
        var tested = Math.Min(n - 1, options.TestLags ?? lags);
        var acf = Correlations.Of(values, Math.Max(lags, tested));
        var (q, freedom) = (LjungBox(acf, tested, n), tested - options.FittedParameters);
        return new AutocorrelationResult
        {
            Count = n,
            Reason = null,
            FirstGap = null,
            Acf = FrozenList.Own(acf.Take(lags + 1).ToArray()),
            Pacf = FrozenList.Own(Partial(acf, lags)),
            Band = Figure.Of(NormalDistribution.TwoSidedQuantile(options.Level) / Math.Sqrt(n)),
            TestLags = tested,
            DegreesOfFreedom = Math.Max(freedom, 0),
            LjungBox = Figures.Finite(q),
            PValue = freedom > 0
                ? Figures.Finite(q).Select(x => ChiSquaredDistribution.Survival(x, freedom))
                : Figure.Undefined<double>(UndefinedReason.OutsideDomain),
            DurbinWatson = Figures.Finite(DurbinWatson(values)),
        };
    }

    private static double LjungBox(double[] acf, int lags, double n)
    {
        var sum = 0.0;
        for (var k = 1; k <= lags; k++)
        {
            sum += acf[k] * acf[k] / (n - k);
        }

        return n * (n + 2) * sum;
    }

    /// <summary>Levinson and Durbin's recursion.</summary>
    private static double[] Partial(double[] acf, int lags)
    {
        var (partial, coefficients, variance) = (new double[lags + 1], new double[lags + 1], 1.0);
        partial[0] = 1;
        for (var k = 1; k <= lags && variance > 0; k++)
        {
            var sum = acf[k];
            for (var j = 1; j < k; j++)
            {
                sum -= coefficients[j] * acf[k - j];
            }

            var reflection = sum / variance;
            var before = (double[])coefficients.Clone();
            for (var j = 1; j < k; j++)
            {
                coefficients[j] = before[j] - (reflection * before[k - j]);
            }

            (partial[k], coefficients[k]) = (reflection, reflection);
            variance *= 1 - (reflection * reflection);
        }

        return partial;
    }

    private static double DurbinWatson(double[] values)
    {
        var centered = Correlations.Centered(values);
        var sum = 0.0;
        for (var t = 1; t < centered.Length; t++)
        {
            sum += (centered[t] - centered[t - 1]) * (centered[t] - centered[t - 1]);
        }

        return sum / Correlations.Product(centered, centered, 0);
    }
}
