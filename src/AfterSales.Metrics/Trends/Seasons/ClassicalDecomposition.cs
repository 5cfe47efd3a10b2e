using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Classical seasonal decomposition by moving averages.</summary>
/// <remarks>
/// <para><b>Formula.</b> Trend: mean over a season around each period, both ends half for an even period. Figure: mean of value − trend (or value/trend)
/// of each season, less (over) their mean. Remainder: value − trend − season, or value/(trend·season).</para>
/// <para><b>Units.</b> Those of the values; multiplicative seasons and remainders are factors.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps; above 0 if multiplicative.</para>
/// <para><b>Edge cases.</b> Two full seasons or less: <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); a gap:
/// <see cref="UndefinedReason.MissingInput"/>; multiplicative with a value of 0 or below, or with a trend or a factor too small for a double (values apart
/// by 1e308): <see cref="UndefinedReason.OutsideDomain"/>. The ends have no trend and no remainder: null, never extrapolated.</para>
/// <para><b>Method.</b> O(n·period).</para>
/// <para><b>Source.</b> M. Kendall and A. Stuart 1983. Matches R's decompose.</para>
/// </remarks>
/// <example>
/// <code>
/// // Twelve quarters: two calls more each, and a season of 5, -5, 10, -10.
/// double[] season = [5, -5, 10, -10], calls = [.. Enumerable.Range(0, 12).Select(quarter =&gt; 100 + (2 * quarter) + season[quarter % 4])];
/// var result = ClassicalDecomposition.Compute(calls, period: 4);
/// Console.WriteLine($"season {string.Join(", ", result.Figure.Select(calls =&gt; $"{calls:F1}"))} calls"); // season 5.0, -5.0, 10.0, -10.0 calls
/// Console.WriteLine($"trend in the third quarter {result.Trend[2]:F1} calls"); // trend in the third quarter 104.0 calls
/// </code>
/// </example>
public static class ClassicalDecomposition
{
    /// <summary>The decomposition of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="period">Seasons in a cycle, from 2 to 10,000.</param>
    /// <param name="season">Additive or multiplicative.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static ClassicalDecompositionResult Compute(ReadOnlySpan<double> values, int period, SmoothingSeason season = SmoothingSeason.Additive)
        => Of(SeriesValues.Checked(values, nameof(values)), null, period, season);

    /// <summary>The decomposition of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">Seasons in a cycle, from 2 to 10,000.</param>
    /// <param name="season">Additive or multiplicative.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or an argument is outside its domain.</exception>
    public static ClassicalDecompositionResult Compute(Series series, int period, SmoothingSeason season = SmoothingSeason.Additive)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, period, season);

    private static ClassicalDecompositionResult Of(double[] x, int? gap, int period, SmoothingSeason season)
    {
        Guard.InRange(period, 2, 10_000);
        var isMultiplicative = Guard.OneOf(season, [SmoothingSeason.Additive, SmoothingSeason.Multiplicative]) == SmoothingSeason.Multiplicative;
        var reason = gap is not null ? UndefinedReason.MissingInput
            : x.Length == 0 ? UndefinedReason.NoData
            : x.Length <= 2 * period ? UndefinedReason.SmallSample
            : isMultiplicative && Array.Exists(x, value => value <= 0) ? UndefinedReason.OutsideDomain : (UndefinedReason?)null;
        if (reason is not null)
        {
            return None(reason, gap is null ? Math.Max((2 * period) + 1 - x.Length, 0) : 0, gap);
        }

        var (trend, figure) = MovingAverages.Decomposed(x, period, isMultiplicative);
        if (isMultiplicative && !Array.TrueForAll(figure, static factor => factor is > 0 and < double.PositiveInfinity))
        {
            return None(UndefinedReason.OutsideDomain, 0, null);
        }

        var (seasons, remainder) = (new double[x.Length], new double?[x.Length]);
        for (var t = 0; t < x.Length; t++)
        {
            seasons[t] = figure[t % period];
            remainder[t] = trend[t] is { } level ? isMultiplicative ? x[t] / level / seasons[t] : x[t] - level - seasons[t] : null;
        }

        return new ClassicalDecompositionResult
        {
            Reason = null,
            FirstGap = null,
            Figure = FrozenList.Own(figure),
            Trend = FrozenList.Own(trend),
            Season = FrozenList.Own(seasons),
            Remainder = FrozenList.Own(remainder),
        };
    }

    private static ClassicalDecompositionResult None(UndefinedReason? reason, int periodsMissing, int? gap) => new()
    {
        Reason = reason,
        PeriodsMissing = periodsMissing,
        FirstGap = gap,
        Figure = [],
        Trend = [],
        Season = [],
        Remainder = [],
    };
}
