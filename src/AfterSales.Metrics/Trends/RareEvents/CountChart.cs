using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Chart of small counts (c and u) with exact Poisson limits and a predictive test: complaints of a small department.</summary>
/// <remarks>
/// <para><b>Formula.</b> Limits: the smallest and greatest count whose tail P(X ≤ k) or P(X ≥ k), X ~ Poisson(rate·exposure), is above α/2. After the
/// baseline: X given the sum with the baseline is binomial with share exposure/(exposure + baseline exposure).</para>
/// <para><b>Units.</b> Events; the rate is per unit of exposure.</para>
/// <para><b>Domain.</b> Whole counts with exposures (days, visits, devices); a partial period keeps its smaller exposure.</para>
/// <para><b>Edge cases.</b> A missing count, or an exposure of 0, has no tails. Nothing in the baseline: limits 0, and the predictive tail still works. No
/// count at all and no known rate: <see cref="UndefinedReason.NoData"/>. More events expected of a period than a double holds: it has no tails,
/// <see cref="UndefinedReason.Overflow"/>. With a known rate, or in the baseline, the exact tails decide. No limit lies
/// below 0.</para>
/// <para><b>Method.</b> Tails of their own, never 1 − CDF. The predictive tail keeps the false-alarm rate however short the baseline is.</para>
/// <para><b>Source.</b> J. Przyborowski and H. Wilenski, Biometrika 31, 1940, for the conditional test; ISO 7870-2 for the chart.</para>
/// </remarks>
/// <example>
/// <code>
/// var points = CountChart.Compute([0, 0, 0, 0, 3], [1, 1, 1, 1, 1], new RareEventChartOptions { Baseline = 4 }).Points;
/// Console.WriteLine((points[4].Lower, points[4].Upper)); // (0, 0)
/// Console.WriteLine(points[4].PredictiveHigh.Value); // 0.007999999999999998
/// </code>
/// </example>
public static class CountChart
{
    /// <summary>The chart of counts and exposures.</summary>
    /// <param name="counts">Events of each period, not negative; null where missing.</param>
    /// <param name="exposures">What they were counted over, not negative.</param>
    /// <param name="options">Baseline, false-alarm rate, known rate; null for all periods at 0.0027.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A number is negative or too large, the lengths differ, or events have no exposure.</exception>
    public static TailChartResult Compute(ReadOnlySpan<long?> counts, ReadOnlySpan<double> exposures, RareEventChartOptions? options = null)
    {
        Guard.SameLength(exposures.Length, counts.Length, nameof(exposures), nameof(counts));
        var e = SeriesValues.Checked(Guard.NoneNegative(exposures, nameof(exposures)), nameof(exposures));
        var x = TailChart.Counts(counts, nameof(counts), index => e[index] > 0 ? TailChart.Most : 0);
        return TailChart.Of(x, e, options ?? RareEventChartOptions.Default, new Poisson());
    }

    private sealed class Poisson : ITails
    {
        public UndefinedReason? Refusal(double rate) => null;

        public double AtMost(long k, double exposure, double rate) => PoissonDistribution.Cumulative(k, rate * exposure);

        public double AtLeast(long k, double exposure, double rate) => k <= 0 ? 1 : PoissonDistribution.Survival(k - 1, rate * exposure);

        public (double High, double Low) Predictive(long k, double exposure, long events, double baseline)
        {
            var share = exposure / (exposure + baseline);
            var all = events + k;
            return (k == 0 ? 1 : BinomialDistribution.Survival(k - 1, all, share), BinomialDistribution.Cumulative(k, all, share));
        }

        public long Limit(double exposure) => TailChart.Most;
    }
}
