using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Pettitt's test for one break: the position that divides the series best by ranks.</summary>
/// <remarks>
/// <para><b>Formula.</b> Uₜ = Σᵢ≤ₜ Σⱼ&gt;ₜ sgn(xᵢ − xⱼ) = 2Σᵢ≤ₜ rᵢ − t(n + 1), K = max |Uₜ|, p = 2·exp(−6K²/(n³ + n²)), cut at 1. Exact p: the share of
/// all distinct orders with a K at least as great.</para>
/// <para><b>Units.</b> Pairs; positions are the last before the break, from 1.</para>
/// <para><b>Domain.</b> Finite values in time order; missing ones are left out.</para>
/// <para><b>Edge cases.</b> Below three values: p undefined, <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); all
/// alike: <see cref="UndefinedReason.ZeroVariance"/>. More than eight values: no exact p, <see cref="UndefinedReason.OutsideDomain"/>. Positions that tie
/// are all given.</para>
/// <para><b>Method.</b> Ranks, O(n log n); the exact p by listing the orders.</para>
/// <para><b>Source.</b> A. N. Pettitt, Applied Statistics 28, 1979. Matches R's trend::pettitt.test.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(PettittTest.Compute([1, 2, 3]).Positions); // [1, 2]
/// </code>
/// </example>
public static class PettittTest
{
    private const int Fewest = 3;
    private const int ExactTo = 8;

    /// <summary>The test of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <returns>Statistic, positions and p-values.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static PettittResult Compute(ReadOnlySpan<double> values) => Of(SeriesValues.Checked(values, nameof(values)), 0);

    /// <summary>The test of a series; missing periods are left out, a partial last one too.</summary>
    /// <param name="series">The series.</param>
    /// <returns>Statistic, positions and p-values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static PettittResult Compute(Series series)
    {
        var fitted = Guard.NotNull(series).Fitted();
        var (values, _) = SeriesValues.Known(fitted);
        return Of(values, fitted.Length - values.Length);
    }

    private static PettittResult Of(double[] values, int missing)
    {
        double n = values.Length;
        var ranks = Array.ConvertAll(Ranking.Of(values).Ranks, rank => (long)(2 * rank));
        var reason = values.Length == 0 ? UndefinedReason.NoData
            : values.Length < Fewest ? UndefinedReason.SmallSample
            : SeriesValues.IsConstant(values) ? UndefinedReason.ZeroVariance : (UndefinedReason?)null;
        var k = Statistic(ranks, out var positions);
        return new PettittResult
        {
            Count = values.Length,
            PeriodsMissing = Math.Max(Fewest - values.Length, 0),
            Missing = missing,
            Statistic = k,
            Positions = FrozenList.Own(reason is null ? positions : []),
            PValue = reason is { } r ? Figure.Undefined<double>(r) : Figure.Of(Math.Min(1, 2 * Elementary.Exp(-6.0 * k / n * k / (n * (n + 1))))),
            ExactPValue = reason is { } why ? Figure.Undefined<double>(why)
                : values.Length > ExactTo ? Figure.Undefined<double>(UndefinedReason.OutsideDomain) : Figure.Of(Exact(ranks, k)),
        };
    }

    /// <summary>max |Uₜ| of doubled ranks, and where.</summary>
    private static long Statistic(long[] ranks, out int[] positions)
    {
        var (sum, largest, places) = (0L, 0L, new List<int>());
        for (var t = 1; t < ranks.Length; t++)
        {
            sum += ranks[t - 1] - (ranks.Length + 1);
            if (Math.Abs(sum) > largest)
            {
                places.Clear();
            }

            largest = Math.Max(largest, Math.Abs(sum));
            if (Math.Abs(sum) == largest)
            {
                places.Add(t);
            }
        }

        positions = places.ToArray();
        return largest;
    }

    private static double Exact(long[] ranks, long k)
    {
        // Equal values exchange places in every order alike, so that all orders give the share of the distinct ones.
        var (asExtreme, orders) = (0, 0);
        Permute(0, 0, 0);
        return (double)asExtreme / orders;

        void Permute(int used, long sum, long largest)
        {
            if (used == (1 << ranks.Length) - 1)
            {
                orders++;
                asExtreme += largest >= k ? 1 : 0;
                return;
            }

            for (var i = 0; i < ranks.Length; i++)
            {
                if ((used & (1 << i)) == 0)
                {
                    var next = sum + ranks[i] - (ranks.Length + 1);
                    Permute(used | (1 << i), next, Math.Max(largest, Math.Abs(next)));
                }
            }
        }
    }
}
