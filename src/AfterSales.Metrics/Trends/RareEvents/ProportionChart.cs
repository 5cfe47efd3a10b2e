using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Chart of small proportions (p) with exact binomial limits and a predictive test: three to twelve answers a month.</summary>
/// <remarks>
/// <para><b>Formula.</b> Limits: the smallest and greatest count whose tail P(X ≤ k) or P(X ≥ k), X ~ Binomial(n, p), is above α/2. After the baseline: X
/// given the sum with the baseline is hypergeometric (Fisher's exact tail).</para>
/// <para><b>Units.</b> Units with the attribute, of those looked at.</para>
/// <para><b>Domain.</b> Whole counts, at most their sizes.</para>
/// <para><b>Edge cases.</b> A missing count, or a size of 0, has no tails. None, or all, in the baseline: no limits,
/// <see cref="UndefinedReason.ZeroVariance"/>, and the predictive tail still works. No unit at all and no known share:
/// <see cref="UndefinedReason.NoData"/>. With a known share, or in the baseline, the exact tails decide.</para>
/// <para><b>Method.</b> Tails of their own, never 1 − CDF, but for one that holds the mode. The predictive tail keeps the false-alarm rate however short the
/// baseline is.</para>
/// <para><b>Source.</b> R. A. Fisher 1935 for the conditional test; ISO 7870-2 for the chart.</para>
/// </remarks>
/// <example>
/// <code>
/// long[] asked = [10, 10, 10, 10, 10, 10, 10];
/// var chart = ProportionChart.Compute([1, 0, 2, 1, 0, 1, 5], asked, new RareEventChartOptions { Baseline = 6 });
/// Console.WriteLine($"usually {chart.BaselineRate:P1} dissatisfied"); // usually 8.3 % dissatisfied
/// Console.WriteLine($"five of ten: p = {chart.Points[6].PredictiveHigh:F4}"); // five of ten: p = 0.0037
/// </code>
/// </example>
public static class ProportionChart
{
    /// <summary>The chart of counts and sizes.</summary>
    /// <param name="counts">Units with the attribute, not negative, at most the size; null where missing.</param>
    /// <param name="sizes">Units looked at, not negative, at most a million a period.</param>
    /// <param name="options">Baseline, false-alarm rate, known share; null for all periods at 0.0027.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A number is outside its domain, the lengths differ, or the known share is above 1.</exception>
    public static TailChartResult Compute(ReadOnlySpan<long?> counts, ReadOnlySpan<long> sizes, RareEventChartOptions? options = null)
    {
        Guard.SameLength(sizes.Length, counts.Length, nameof(sizes), nameof(counts));
        var n = new double[sizes.Length];
        for (var i = 0; i < n.Length; i++)
        {
            n[i] = sizes[i] is >= 0 and <= 1_000_000 ? sizes[i] : throw Guard.Item(nameof(sizes), "must be from 0 to 1000000", i, sizes[i]);
        }

        var chosen = options ?? RareEventChartOptions.Default;
        Guard.InRange(chosen.KnownRate ?? 0, 0, 1, nameof(RareEventChartOptions.KnownRate));
        return TailChart.Of(TailChart.Counts(counts, nameof(counts), index => (long)n[index]), n, chosen, new Binomial());
    }

    private sealed class Binomial : ITails
    {
        public UndefinedReason? Refusal(double rate) => rate is > 0 and < 1 ? null : UndefinedReason.ZeroVariance;

        public double AtMost(long k, double exposure, double rate) => BinomialDistribution.Cumulative(k, (long)exposure, rate);

        public double AtLeast(long k, double exposure, double rate) => k <= 0 ? 1 : BinomialDistribution.Survival(k - 1, (long)exposure, rate);

        public (double High, double Low) Predictive(long k, double exposure, long events, double baseline)
            => (Tail(k, (long)exposure, events, (long)baseline), Tail((long)exposure - k, (long)exposure, (long)baseline - events, (long)baseline));

        public long Limit(double exposure) => (long)exposure;

        /// <summary>P(X ≥ k), X hypergeometric: k + events marked ones among size + others, size drawn.</summary>
        private static double Tail(long k, long size, long events, long others)
        {
            var marked = k + events;
            var (least, most) = (Math.Max(marked - others, 0), Math.Min(size, marked));
            var mode = (size + 1.0) * (marked + 1.0) / (size + others + 2.0);
            return k <= least ? 1
                : k > mode ? FisherExact.Tail(k, most, 1, size, others, marked)
                : 1 - FisherExact.Tail(k - 1, least, -1, size, others, marked);
        }
    }
}
