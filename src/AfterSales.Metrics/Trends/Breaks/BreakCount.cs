using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>How many breaks: the best division for each number of them, and the number that BIC chooses.</summary>
/// <remarks>
/// <para><b>Formula.</b> BIC = n(ln 2π + 1 + ln(RSS/n)) + (2k + 2)·ln n for k breaks: k positions, k + 1 means, one variance.</para>
/// <para><b>Units.</b> BIC is −2 log-likelihood; cost is squared units of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps.</para>
/// <para><b>Edge cases.</b> Divisions that the shortest segment forbids are not listed. Cost 0 has no BIC, <see cref="UndefinedReason.ZeroVariance"/>; the
/// first k with cost 0 is chosen and named an exact fit. A constant series has nothing to choose: <see cref="UndefinedReason.ZeroVariance"/>. No value:
/// <see cref="UndefinedReason.NoData"/>; fewer than the shortest segment: <see cref="UndefinedReason.SmallSample"/>; a gap:
/// <see cref="UndefinedReason.MissingInput"/>. More than 3·10⁹ steps of work: <see cref="UndefinedReason.Unresolved"/>.</para>
/// <para><b>Method.</b> Segment neighborhood: dynamic programming over every position, O(K·n²).</para>
/// <para><b>Source.</b> I. E. Auger and C. E. Lawrence 1989; J. Bai and P. Perron 2003; cross-checked with R's strucchange.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(BreakCount.Choose([1, 2, 3, 9, 8, 9], 5, 3).Divisions.Count); // 2
/// </code>
/// </example>
public static class BreakCount
{
    private const double MostSteps = 3e9;

    /// <summary>The divisions of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="maximum">Most breaks looked for; not negative.</param>
    /// <param name="minimumSegment">Fewest periods of a segment.</param>
    /// <returns>The division for each number, and the choice.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static BreakCountResult Choose(ReadOnlySpan<double> values, int maximum = 5, int minimumSegment = 1)
        => Of(SeriesValues.Checked(values, nameof(values)), null, maximum, minimumSegment);

    /// <summary>The divisions of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="maximum">Most breaks looked for; not negative.</param>
    /// <param name="minimumSegment">Fewest periods of a segment.</param>
    /// <returns>The division for each number, and the choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or an argument is outside its domain.</exception>
    public static BreakCountResult Choose(Series series, int maximum = 5, int minimumSegment = 1)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, maximum, minimumSegment);

    private static BreakCountResult Of(double[] values, int? gap, int maximum, int shortest)
    {
        Guard.NotNegative(maximum);
        Guard.Positive(shortest, "minimumSegment");
        var n = values.Length;
        var most = Math.Min(maximum, Math.Max((n / shortest) - 1, 0));
        var reason = gap is not null ? UndefinedReason.MissingInput
            : n == 0 ? UndefinedReason.NoData
            : n < shortest ? UndefinedReason.SmallSample
            : (most + 1.0) * n * n / 2 > MostSteps ? UndefinedReason.Unresolved : (UndefinedReason?)null;
        if (reason is not null)
        {
            return new BreakCountResult
            {
                Count = n,
                PeriodsMissing = gap is null ? Math.Max(shortest - n, 0) : 0,
                FirstGap = gap,
                Divisions = [],
                Bic = [],
                Chosen = null,
                Reason = reason,
                IsExactFit = false,
            };
        }

        var divisions = Neighborhood(values, most, shortest);
        var bic = Array.ConvertAll(divisions, division => Bic(division, n));
        var isConstant = SeriesValues.IsConstant(values);
        var chosen = Array.FindIndex(divisions, division => division.Cost == 0);
        var isExact = chosen > 0;
        for (var k = 0; !isExact && k < bic.Length; k++)
        {
            chosen = chosen < 0 || bic[k].Value < bic[chosen].Value ? k : chosen;
        }

        return new BreakCountResult
        {
            Count = n,
            FirstGap = null,
            Divisions = FrozenList.Own(divisions),
            Bic = FrozenList.Own(bic),
            Chosen = isConstant ? null : chosen,
            Reason = isConstant ? UndefinedReason.ZeroVariance : null,
            IsExactFit = isExact && !isConstant,
        };
    }

    private static Figure<double> Bic(Segmentation division, double n)
        => division.Cost > 0
            ? Figures.Finite((n * (Elementary.Log(2 * Math.PI) + 1 + Elementary.Log(division.Cost / n))) + (((2 * division.Breaks) + 2) * Elementary.Log(n)))
            : Figure.Undefined<double>(UndefinedReason.ZeroVariance);

    private static Segmentation[] Neighborhood(double[] values, int most, int shortest)
    {
        var (n, costs) = (values.Length, new SegmentCosts(values));
        var (best, previous) = (new double[n + 1], new int[most + 1][]);
        var divisions = new Segmentation[most + 1];
        for (var k = 0; k <= most; k++)
        {
            var next = new double[n + 1];
            previous[k] = new int[n + 1];
            for (var t = 0; t <= n; t++)
            {
                next[t] = k == 0 && t >= shortest ? costs.Cost(0, t) : double.PositiveInfinity;
                for (var s = k * shortest; k > 0 && s <= t - shortest; s++)
                {
                    var value = best[s] + costs.Cost(s, t);
                    if (value < next[t])
                    {
                        (next[t], previous[k][t]) = (value, s);
                    }
                }
            }

            best = next;
            divisions[k] = Segmentation.Of(values, Trace(previous, k, n));
        }

        return divisions;
    }

    private static int[] Trace(int[][] previous, int breaks, int n)
    {
        var ends = new int[breaks + 1];
        for (var (k, t) = (breaks, n); k >= 0; k--)
        {
            ends[k] = t;
            t = previous[k][t];
        }

        return ends;
    }
}
