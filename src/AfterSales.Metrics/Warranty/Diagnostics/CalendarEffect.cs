using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Calendar-year effect test (Mack): whether the factors of one calendar period are all large or all small, as after a change of prices.</summary>
/// <remarks>
/// <para><b>Formula.</b> S factors below the median of their age, L above; Z = Σ min(S, L) over the calendar periods. With n = S + L and m = ⌊(n − 1)/2⌋:
/// E min = n/2 − C(n − 1, m)·n/2ⁿ, Var = n(n − 1)/4 − C(n − 1, m)·n(n − 1)/2ⁿ + E − E².</para>
/// <para><b>Units.</b> Counts and probabilities. A small Z says that periods move together.</para>
/// <para><b>Domain.</b> Ages with at least two factors.</para>
/// <para><b>Edge cases.</b> A factor at the median counts on neither side; a factor alone in its age is left out. No factor that counts: the p-values are
/// undefined, <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> The exact distribution of Z, convolved over the periods under independent fair signs; the normal range beside.</para>
/// <para><b>Source.</b> T. Mack, Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring 1994, appendix H; exact distribution
/// ours.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 180, 190], [100, 160, 200, null], [100, 140, null, null], [100, null, null, null]]);
/// var result = CalendarEffect.Compute(paid);
/// Console.WriteLine(
///     $"Z = {result.Z}, expected {Figure.Of(result.Mean):F1} with variance {Figure.Of(result.Variance):F1}"); // Z = 2, expected 1.0 with variance 0.5
/// Console.WriteLine($"p = {result.ClusteredPValue:F2}: no year in which all factors moved together"); // p = 1.00: no year in which all factors moved together
/// </code>
/// </example>
public static class CalendarEffect
{
    /// <summary>Tests a triangle.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <returns>Z, its distribution's summary, and the factors' labels.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static CalendarEffectResult Compute(DevelopmentTriangle triangle)
    {
        var labels = Labels(Guard.NotNull(triangle));
        var periods = new List<CalendarPeriodCount>();
        for (var period = 1; period < triangle.Origins + triangle.Ages - 1; period++)
        {
            var here = Enumerable.Range(0, triangle.Origins).Where(i => period - i - 1 >= 0 && period - i - 1 < triangle.Ages - 1).Select(i =>
                labels[i][period - i - 1]).ToArray();
            if (here.Any(label => label is not null))
            {
                periods.Add(Count(period, here.Count(label => label == FactorSide.Smaller), here.Count(label => label == FactorSide.Larger)));
            }
        }

        var observed = periods.Sum(period => Math.Min(period.Smaller, period.Larger));
        var (mean, variance) = (periods.Sum(period => period.Mean), periods.Sum(period => period.Variance));
        var half = NormalDistribution.TwoSidedQuantile(Estimate.DefaultLevel) * Math.Sqrt(variance);
        var isEmpty = periods.All(period => period.Smaller + period.Larger == 0);
        var (lower, upper) = isEmpty ? (0, 0) : Tails(periods, observed);
        return new CalendarEffectResult
        {
            Periods = FrozenList.Own(periods.ToArray()),
            Labels = FrozenList.Own(labels.Select(row => (IReadOnlyList<FactorSide?>)FrozenList.Own(row)).ToArray()),
            Z = observed,
            Mean = mean,
            Variance = variance,
            NormalLower = mean - half,
            NormalUpper = mean + half,
            ClusteredPValue = isEmpty ? new Figure<double>(UndefinedReason.SmallSample) : new Figure<double>(lower),
            TwoSidedPValue = isEmpty ? new Figure<double>(UndefinedReason.SmallSample) : new Figure<double>(Math.Min(1, 2 * Math.Min(lower, upper))),
        };
    }

    private static FactorSide?[][] Labels(DevelopmentTriangle triangle)
    {
        var labels = Enumerable.Range(0, triangle.Origins).Select(_ => new FactorSide?[triangle.Ages - 1]).ToArray();
        for (var k = 0; k < triangle.Ages - 1; k++)
        {
            var ratios = Enumerable.Range(0, triangle.Origins).Where(i => DevelopmentKernel.IsPair(triangle.At(i, k), triangle.At(i, k + 1)))
                .Select(i => (Origin: i, Ratio: triangle.At(i, k + 1) / triangle.At(i, k))).ToArray();
            if (ratios.Length < 2)
            {
                continue;
            }

            var sorted = ratios.Select(pair => pair.Ratio).OrderBy(ratio => ratio).ToArray();
            var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
            var median = low == high ? low : (low / 2) + (high / 2);
            foreach (var (origin, ratio) in ratios)
            {
                labels[origin][k] = ratio < median ? FactorSide.Smaller : ratio > median ? FactorSide.Larger : FactorSide.Median;
            }
        }

        return labels;
    }

    private static CalendarPeriodCount Count(int period, int smaller, int larger)
    {
        var n = smaller + larger;
        var probabilities = Smaller(n);
        var (mean, square) = (0d, 0d);
        for (var z = 0; z < probabilities.Length; z++)
        {
            mean += z * probabilities[z];
            square += (double)z * z * probabilities[z];
        }

        return new CalendarPeriodCount { Period = period, Smaller = smaller, Larger = larger, Mean = mean, Variance = Math.Max(square - (mean * mean), 0) };
    }

    /// <summary>The distribution of min(S, n − S) of a binomial S with fair signs.</summary>
    private static double[] Smaller(int n)
    {
        var half = new double[(n / 2) + 1];
        for (var s = 0; s <= n; s++)
        {
            half[Math.Min(s, n - s)] += n == 0 ? 1 : BinomialDistribution.Probability(s, n, 0.5);
        }

        return half;
    }

    private static (double Lower, double Upper) Tails(List<CalendarPeriodCount> periods, int observed)
    {
        double[] total = [1];
        foreach (var period in periods)
        {
            var one = Smaller(period.Smaller + period.Larger);
            var next = new double[total.Length + one.Length - 1];
            for (var a = 0; a < total.Length; a++)
            {
                for (var b = 0; b < one.Length; b++)
                {
                    next[a + b] += total[a] * one[b];
                }
            }

            total = next;
        }

        return (Math.Min(1, total.Take(observed + 1).Sum()), Math.Min(1, total.Skip(observed).Sum()));
    }
}
