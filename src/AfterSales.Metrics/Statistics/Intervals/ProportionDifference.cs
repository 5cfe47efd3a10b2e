using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The difference of two independent shares: interval, pooled z, Fisher's exact test, Yates's χ².</summary>
/// <remarks>
/// <para><b>Formula.</b> δ = p₁ − p₂. Newcombe: from δ − √((p₁ − l₁)² + (u₂ − p₂)²) to δ + √((u₁ − p₁)² + (p₂ − l₂)²), l and u being Wilson's limits.
/// Wald: δ ± z√(p₁q₁/n₁ + p₂q₂/n₂). Pooled: z = δ/√(pq(1/n₁ + 1/n₂)), χ² = z². Yates: each |observed − expected| less ½, not below 0.
/// Fisher two-sided: the sum of the probabilities of all tables, margins given, that are not more probable than the one observed.</para>
/// <para><b>Units.</b> Shares and differences are fractions; p-values two-sided.</para>
/// <para><b>Domain.</b> Counts with 0 ≤ x ≤ n in each group; the groups hold different customers. For the same customers twice see
/// <see cref="McNemar"/>.</para>
/// <para><b>Edge cases.</b> An empty group: all undefined, <see cref="UndefinedReason.NoData"/>. Both shares 0 or both 1: pooled z and χ² undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, Fisher's p is 1 and Newcombe's interval stands. Wald is not cut at ±1.</para>
/// <para><b>Method.</b> Fisher's tables within one ten-millionth of the observed probability count as equal, as in R; the sums start at the table next to
/// the limit and stop
/// when nothing is added; where a tail falls over more than five thousand tables it is integrated with the corrections of Euler and Maclaurin, so that no
/// table costs more than ten thousand terms. Totals beyond 2⁶³ − 1 leave Fisher's p undefined, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Source.</b> R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10; R. A. Fisher 1935; F. Yates 1934. Matches statsmodels and
/// scipy.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ProportionDifference.Compute(successes: 90, trials: 100, otherSuccesses: 80, otherTrials: 100);
/// Console.WriteLine($"difference {result.Headline:P1}"); // difference 10.0 % [0.0 %, 19.9 %]
/// Console.WriteLine($"chi-squared {result.ChiSquared:F2}, Fisher's exact p = {result.FisherPValue:F3}"); // chi-squared 3.92, Fisher's exact p = 0.073
/// </code>
/// </example>
public static class ProportionDifference
{
    /// <summary>Compares two groups.</summary>
    /// <param name="successes">x₁, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n₁, not negative.</param>
    /// <param name="otherSuccesses">x₂, from 0 to <paramref name="otherTrials"/>.</param>
    /// <param name="otherTrials">n₂, not negative.</param>
    /// <param name="method">Newcombe or Wald.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The difference with its interval and the tests.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range, the level is outside (0, 1), or the method is another.</exception>
    public static ProportionDifferenceResult Compute(
        long successes, long trials, long otherSuccesses, long otherTrials, IntervalMethod method = IntervalMethod.Newcombe,
            double level = Estimate.DefaultLevel)
    {
        Guard.NotNegative(trials);
        Guard.InRange(successes, 0, trials);
        Guard.NotNegative(otherTrials);
        Guard.InRange(otherSuccesses, 0, otherTrials);
        Guard.Between(level, 0, 1);
        if (method is not (IntervalMethod.Newcombe or IntervalMethod.Wald))
        {
            throw Guard.OutOfRange(nameof(method), "must be Newcombe or Wald", method);
        }

        var isEmpty = trials == 0 || otherTrials == 0;
        var pooled = isEmpty ? UndefinedReason.NoData : UndefinedReason.ZeroVariance;
        var (z, yates) = isEmpty ? (null, null) : Pooled(successes, trials, otherSuccesses, otherTrials);
        return new ProportionDifferenceResult
        {
            Successes = successes,
            Trials = trials,
            OtherSuccesses = otherSuccesses,
            OtherTrials = otherTrials,
            Headline = isEmpty
                ? Estimate.Undefined(UndefinedReason.NoData, level, method)
                : Interval(successes, trials, otherSuccesses, otherTrials, method, level),
            PooledZ = Of(z, pooled, v => v),
            PooledPValue = Of(z, pooled, NormalDistribution.TwoSided),
            ChiSquared = Of(z, pooled, v => v * v),
            YatesChiSquared = Of(yates, pooled, v => v),
            YatesPValue = Of(yates, pooled, v => ChiSquaredDistribution.Survival(v, 1)),
            FisherPValue = isEmpty
                ? Figure.Undefined<double>(UndefinedReason.NoData)
                : trials > long.MaxValue - otherTrials ? Figure.Undefined<double>(UndefinedReason.Overflow)
                : Figure.Of(FisherExact.TwoSided(successes, trials, otherSuccesses, otherTrials)),
        };
    }

    private static Figure<double> Of(double? value, UndefinedReason reason, Func<double, double> function)
        => value is { } v ? Figure.Of(function(v)) : Figure.Undefined<double>(reason);

    private static Estimate Interval(double x1, double n1, double x2, double n2, IntervalMethod method, double level)
    {
        var z = NormalDistribution.TwoSidedQuantile(level);
        var (p1, p2) = (x1 / n1, x2 / n2);
        var difference = p1 - p2;
        if (method == IntervalMethod.Wald)
        {
            return Figures.Interval(difference, z * Math.Sqrt((p1 * ((n1 - x1) / n1) / n1) + (p2 * ((n2 - x2) / n2) / n2)), level, method);
        }

        var (l1, u1) = Proportion.Wilson(x1, n1, z);
        var (l2, u2) = Proportion.Wilson(x2, n2, z);
        var below = Math.Sqrt(((p1 - l1) * (p1 - l1)) + ((u2 - p2) * (u2 - p2)));
        var above = Math.Sqrt(((u1 - p1) * (u1 - p1)) + ((p2 - l2) * (p2 - l2)));
        return Estimate.Of(difference, difference - below, difference + above, level, method);
    }

    private static (double? Z, double? Yates) Pooled(double x1, double n1, double x2, double n2)
    {
        var (x, n) = (x1 + x2, n1 + n2);
        var rest = n - x;
        if (x <= 0 || rest <= 0)
        {
            return (null, null);
        }

        // (observed − expected) is the same in all four cells: (x₁n₂ − x₂n₁)/n.
        var deviation = ((x1 * n2) - (x2 * n1)) / n;
        var scale = n / (x / n * rest) * (n / n1 / n2);
        var corrected = Math.Max(Math.Abs(deviation) - 0.5, 0);
        return (deviation * Math.Sqrt(scale), corrected * corrected * scale);
    }
}
