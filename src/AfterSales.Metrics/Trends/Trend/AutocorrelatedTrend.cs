using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Mann–Kendall test corrected for autocorrelation: values that hang together look like a trend too often.</summary>
/// <remarks>
/// <para><b>Formula.</b> Hamed–Rao: Var S·(1 + 2/(n(n − 1)(n − 2))·Σ(n − k)(n − k − 1)(n − k − 2)ρ_k) over the significant autocorrelations ρ_k of the
/// ranks of the detrended values. Yue–Wang: Var S·(1 + 2Σ(1 − k/n)r_k) over all r_k of the detrended values. Prewhitening: xₜ − r₁xₜ₋₁. Trend-free:
/// detrend by Sen's slope, prewhiten, add the trend back.</para>
/// <para><b>Units.</b> As <see cref="MannKendall"/>; the slope is per period.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps.</para>
/// <para><b>Edge cases.</b> A gap: nothing is computed, <see cref="AutocorrelatedTrendResult.FirstGap"/> says where. Below four values:
/// <see cref="UndefinedReason.SmallSample"/>. All alike: <see cref="UndefinedReason.ZeroVariance"/>. A straight line has no residual autocorrelation:
/// factor 1. A factor that is not positive, which many lags of a short series give: <see cref="UndefinedReason.OutsideDomain"/>, never a root of a
/// negative variance. More lags than values are cut to n − 1.</para>
/// <para><b>Method.</b> Lag 1 is tested first; all tests are shown. O(n·lags).</para>
/// <para><b>Source.</b> K. H. Hamed and A. R. Rao, Journal of Hydrology 204, 1998; S. Yue and C. Wang, Water Resources Management 18, 2004; S. Yue et al.,
/// Hydrological Processes 16, 2002; H. von Storch 1995. Matches pyMannKendall 1.4.3, but for its Hamed–Rao sum, of which that takes the absolute value:
/// negative autocorrelation there lowers the significance, in the paper and here it raises it.</para>
/// </remarks>
/// <example>
/// <code>
/// var tests = AutocorrelatedTrend.Compute([1, 2, 3, 4, 5, 6, 7, 8]).Tests;
/// Console.WriteLine(tests[1].VarianceFactor.Value); // 1
/// </code>
/// </example>
public static class AutocorrelatedTrend
{
    private const int Fewest = 4;

    private static readonly TrendCorrection[] Corrections =
        [TrendCorrection.None, TrendCorrection.HamedRao, TrendCorrection.YueWang, TrendCorrection.Prewhitening, TrendCorrection.TrendFreePrewhitening];

    /// <summary>The tests of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Lags and significance; null for all lags at 5 %.</param>
    /// <returns>The plain and the corrected tests.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static AutocorrelatedTrendResult Compute(ReadOnlySpan<double> values, AutocorrelatedTrendOptions? options = null)
        => Of(SeriesValues.Checked(values, nameof(values)), options ?? AutocorrelatedTrendOptions.Default);

    /// <summary>The tests of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Lags and significance; null for all lags at 5 %.</param>
    /// <returns>The plain and the corrected tests; nothing but the place of the first gap where there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static AutocorrelatedTrendResult Compute(Series series, AutocorrelatedTrendOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values
            ? Of(values, options ?? AutocorrelatedTrendOptions.Default)
            : Empty(series.Fitted().Length, series.FirstGap, UndefinedReason.MissingInput);

    private static AutocorrelatedTrendResult Of(double[] values, AutocorrelatedTrendOptions options)
    {
        var n = values.Length;
        if (n < Fewest || SeriesValues.IsConstant(values))
        {
            return Empty(n, null, n == 0 ? UndefinedReason.NoData : n < Fewest ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance);
        }

        var slope = SenSlope.Of(values);
        var detrended = new double[n];
        for (var i = 0; i < n; i++)
        {
            detrended[i] = values[i] - ((i + 1) * slope);
        }

        FlattenRounding(detrended, values);
        var lags = Math.Min(options.Lags ?? n - 1, n - 1);
        var residual = Correlations.Of(detrended, lags);
        var tests = new[]
        {
            Scaled(TrendCorrection.None, values, 1),
            Scaled(TrendCorrection.HamedRao, values, HamedRao(detrended, lags, options.Significance)),
            Scaled(TrendCorrection.YueWang, values, YueWang(residual, n)),
            Whitened(TrendCorrection.Prewhitening, values, Correlations.Of(values, 1)[1], 0),
            Whitened(TrendCorrection.TrendFreePrewhitening, detrended, residual[1], slope),
        };
        var p = NormalDistribution.TwoSided(residual[1] * Math.Sqrt(n));
        return new AutocorrelatedTrendResult
        {
            Count = n,
            FirstGap = null,
            Slope = Figures.Finite(slope),
            LagOne = Figure.Of(residual[1]),
            LagOnePValue = Figure.Of(p),
            Recommended = p > options.Significance
                ? TrendCorrection.None
                : tests[1].Z.IsDefined ? TrendCorrection.HamedRao : TrendCorrection.TrendFreePrewhitening,
            Tests = FrozenList.Own(tests),
        };
    }

    /// <summary>What is left of a straight line is rounding, and has no autocorrelation to correct for.</summary>
    private static void FlattenRounding(double[] detrended, double[] values)
    {
        const double Rounding = 1e-13;
        var size = values.Max(Math.Abs);
        var (low, high) = (detrended.Min(), detrended.Max());
        if (high - low <= Rounding * Math.Max(size, Math.Abs(high)))
        {
            for (var i = 0; i < detrended.Length; i++)
            {
                detrended[i] = low;
            }
        }
    }

    private static double HamedRao(double[] detrended, int lags, double significance)
    {
        double n = detrended.Length;
        var rho = Correlations.Of(Ranking.Of(detrended).Ranks, lags);
        var bound = NormalDistribution.InverseSurvival(TailShare.Of(significance)) / Math.Sqrt(n);
        var sum = 0.0;
        for (var k = 1; k <= lags; k++)
        {
            sum += Math.Abs(rho[k]) <= bound ? 0 : (n - k) * (n - k - 1) * (n - k - 2) * rho[k];
        }

        return 1 + (2 / (n * (n - 1) * (n - 2)) * sum);
    }

    private static double YueWang(double[] r, double n)
    {
        var sum = 0.0;
        for (var k = 1; k < r.Length; k++)
        {
            sum += (1 - (k / n)) * r[k];
        }

        return 1 + (2 * sum);
    }

    private static CorrectedTrend Scaled(TrendCorrection correction, double[] values, double factor)
    {
        var score = PairScore.Of(values);
        var variance = score.Variance * factor;
        var isDefined = variance > 0;
        var z = isDefined
            ? Figures.Finite(PairScore.Continuity(score.S) / Math.Sqrt(variance))
            : Figure.Undefined<double>(score.Variance > 0 ? UndefinedReason.OutsideDomain : UndefinedReason.ZeroVariance);
        double n = values.Length;
        return new CorrectedTrend
        {
            Correction = correction,
            Count = values.Length,
            S = score.S,
            TauA = Figure.Of(score.S / (n * (n - 1) / 2)),
            VarianceFactor = Figures.Finite(factor),
            Variance = isDefined ? Figures.Finite(variance) : Figure.Undefined<double>(z.Reason!.Value),
            Z = z,
            PValue = z.Select(NormalDistribution.TwoSided),
        };
    }

    private static CorrectedTrend Whitened(TrendCorrection correction, double[] values, double lagOne, double slope)
    {
        var whitened = new double[values.Length - 1];
        for (var i = 0; i < whitened.Length; i++)
        {
            whitened[i] = values[i + 1] - (values[i] * lagOne) + ((i + 1) * slope);
        }

        return Scaled(correction, whitened, 1);
    }

    private static AutocorrelatedTrendResult Empty(int count, int? gap, UndefinedReason reason)
    {
        var none = Figure.Undefined<double>(reason);
        return new AutocorrelatedTrendResult
        {
            Count = count,
            PeriodsMissing = gap is null ? Math.Max(Fewest - count, 0) : 0,
            FirstGap = gap,
            Slope = reason == UndefinedReason.ZeroVariance ? Figure.Of(0.0) : none,
            LagOne = none,
            LagOnePValue = none,
            Recommended = TrendCorrection.None,
            Tests = FrozenList.Own(Array.ConvertAll(Corrections, correction => new CorrectedTrend
            {
                Correction = correction,
                Count = count,
                S = 0,
                TauA = none,
                VarianceFactor = none,
                Variance = none,
                Z = none,
                PValue = none,
            })),
        };
    }
}
