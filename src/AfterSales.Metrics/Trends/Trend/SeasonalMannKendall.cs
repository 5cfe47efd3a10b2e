using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Seasonal Mann–Kendall test (Hirsch–Slack) with seasonal Sen slope: January against January, February against February.</summary>
/// <remarks>
/// <para><b>Formula.</b> S = ΣS_g over seasons, variance Σ Var S_g or, for correlated seasons, Σ_g Σ_h cov(S_g, S_h) with cov = (K_gh + 4 Σ R_ig R_ih −
/// Y(n_g + 1)(n_h + 1))/3 over Y years, K_gh = Σᵢ&lt;ⱼ sgn((x_jg − x_ig)(x_jh − x_ih)), R_ig = (n_g + 1 + Σⱼ sgn(x_ig − x_jg))/2, half of n_g + 1 where x
/// is missing; the correlated z has the continuity correction up to ten years, as in R. Slope: median of the slopes within seasons; its limits from the
/// ranks with Σ Var S_g.</para>
/// <para><b>Units.</b> The slope is per season length: per year for months with 12 seasons.</para>
/// <para><b>Domain.</b> One value a period; missing ones are left out of their season.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; no season with two values: <see cref="UndefinedReason.SmallSample"/>; all
/// seasons constant: S is 0, z undefined, <see cref="UndefinedReason.ZeroVariance"/>. A covariance sum that is not positive: the correlated z is
/// undefined, <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Seasons in O(n log n); covariances O(p²Y²) for p seasons of Y years, up to a hundred million products, beyond which the correlated
/// form is undefined, <see cref="UndefinedReason.Unresolved"/>.</para>
/// <para><b>Source.</b> R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18, 1982; Hirsch and Slack, 20, 1984; E. J. Dietz and T. J.
/// Killeen, JASA 76, 1981. Matches R's trend package.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] calls = [100, 90, 120, 80, 104, 95, 123, 86, 110, 97, 129, 88];
/// var result = SeasonalMannKendall.Compute(calls, period: 4);
/// Console.WriteLine($"S = {result.S}, z = {result.Z:F2}, p = {result.PValue:F4}"); // S = 12, z = 2.87, p = 0.0041
/// Console.WriteLine($"{result.Slope.Value:F2} calls more each year"); // 4.25 calls more each year
/// </code>
/// </example>
public static class SeasonalMannKendall
{
    private const double MostProducts = 1e8;
    private const int ContinuityTo = 10;

    /// <summary>The test of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="period">Seasons in a cycle, as 12 for months; at least 1.</param>
    /// <param name="level">Confidence level of the slope, strictly between 0 and 1.</param>
    /// <returns>The test of each season and of all.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static SeasonalMannKendallResult Compute(ReadOnlySpan<double> values, int period, double level = Estimate.DefaultLevel)
        => Of(Array.ConvertAll(SeriesValues.Checked(values, nameof(values)), value => (double?)value), period, level);

    /// <summary>The test of a series; missing periods are left out of their season, a partial last one too.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">Seasons in a cycle, as 12 for months; at least 1.</param>
    /// <param name="level">Confidence level of the slope, strictly between 0 and 1.</param>
    /// <returns>The test of each season and of all.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or an argument is outside its domain.</exception>
    public static SeasonalMannKendallResult Compute(Series series, int period, double level = Estimate.DefaultLevel)
        => Of(Guard.NotNull(series).Fitted(), period, level);

    private static SeasonalMannKendallResult Of(ReadOnlySpan<double?> values, int period, double level)
    {
        Guard.InRange(period, 1, 1_000_000);
        Guard.Between(level, 0, 1);
        var seasons = Seasons(values, Math.Min(period, Math.Max(1, values.Length)));
        var known = Array.ConvertAll(seasons, season => SeriesValues.Known(season));
        var tests = new MannKendallResult[seasons.Length];
        var (s, variance, pairs) = (0L, 0.0, 0L);
        for (var g = 0; g < seasons.Length; g++)
        {
            tests[g] = MannKendall.Of(known[g].Values, seasons[g].Length - known[g].Values.Length);
            var score = PairScore.Of(known[g].Values);
            s += score.S;
            variance += score.Variance;
            pairs += (long)known[g].Values.Length * (known[g].Values.Length - 1) / 2;
        }

        var count = known.Sum(season => season.Values.Length);
        var reason = count == 0 ? UndefinedReason.NoData : pairs == 0 ? UndefinedReason.SmallSample : (UndefinedReason?)null;
        var correlated = reason is { } r ? Figure.Undefined<double>(r) : Correlated(seasons);
        var z = reason is null && variance > 0
            ? Figures.Finite(PairScore.Continuity(s) / Math.Sqrt(variance))
            : Figure.Undefined<double>(reason ?? UndefinedReason.ZeroVariance);
        var years = seasons.Max(season => season.Length);
        var correlatedZ = z.IsDefined ? Divided(years <= ContinuityTo ? PairScore.Continuity(s) : s, correlated) : z;
        return new SeasonalMannKendallResult
        {
            Count = count,
            PeriodsMissing = reason is null || values.Length > period ? 0 : period + 1 - values.Length,
            Missing = values.Length - count,
            Seasons = FrozenList.Own(tests),
            S = s,
            Variance = reason is { } why ? Figure.Undefined<double>(why) : Figures.Finite(variance),
            Z = z,
            PValue = z.Select(NormalDistribution.TwoSided),
            CorrelatedVariance = correlated,
            CorrelatedZ = correlatedZ,
            CorrelatedPValue = correlatedZ.Select(NormalDistribution.TwoSided),
            Slope = Slope(known, reason, variance, level),
        };
    }

    private static Figure<double> Divided(double s, Figure<double> variance)
        => variance.Value is { } v
            ? v > 0 ? Figures.Finite(s / Math.Sqrt(v)) : Figure.Undefined<double>(UndefinedReason.OutsideDomain)
            : variance;

    private static double?[][] Seasons(ReadOnlySpan<double?> values, int period)
    {
        var seasons = new double?[period][];
        for (var g = 0; g < period; g++)
        {
            seasons[g] = new double?[(values.Length - g + period - 1) / period];
            for (var i = 0; i < seasons[g].Length; i++)
            {
                seasons[g][i] = values[(i * period) + g];
            }
        }

        return seasons;
    }

    private static Estimate Slope((double[] Values, double[] Places)[] seasons, UndefinedReason? reason, double variance, double level)
        => reason is { } r
            ? Estimate.Undefined(r, level, IntervalMethod.OrderStatistics)
            : SlopeScale.WithLimits(
                new SlopeSelection(Array.ConvertAll(seasons, season => new SlopePoints(season.Places, season.Values))), variance, level, variance <= 0);

    private static Figure<double> Correlated(double?[][] seasons)
    {
        var years = seasons.Max(season => season.Length);
        if ((double)seasons.Length * seasons.Length * years * years > MostProducts)
        {
            return Figure.Undefined<double>(UndefinedReason.Unresolved);
        }

        var columns = Array.ConvertAll(seasons, season => new SeasonColumn(season, years));
        var sum = 0.0;
        for (var g = 0; g < columns.Length; g++)
        {
            for (var h = 0; h < columns.Length; h++)
            {
                sum += SeasonColumn.Covariance(columns[g], columns[h], years);
            }
        }

        return Figures.Finite(sum);
    }
}
