using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Crisis detection: how surprising the mentions of now are against a frozen baseline, even a baseline of zeros.</summary>
/// <remarks>
/// <para><b>Formula.</b> Surprise = −log₁₀ p, p = P(X ≥ now) the larger of two: gamma–Poisson predictive with prior Γ(½, 0), a negative binomial of size
/// S + ½ with chance m/(m + e) (S the baseline's mentions, m its exposure, e that of now); and, where the dispersion D = Σ(x − λe)²/(λe)/(k − 1) is above 1,
/// a negative binomial of the same mean by moments, of size λe/(D − 1).</para>
/// <para><b>Units.</b> Surprise in powers of ten: 3 is once in a thousand periods.</para>
/// <para><b>Domain.</b> Counts with exposure: days, or all mentions where the count is of negative ones, as volume alone is no crisis. The caller matches
/// weekdays and keeps the crisis out of the baseline, which never learns it.</para>
/// <para><b>Edge cases.</b> No baseline: undefined, <see cref="UndefinedReason.NoData"/>. A baseline of zeros still has a surprise. One period has no
/// dispersion. A surprise beyond a double's smallest p: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Tails by the incomplete beta function.</para>
/// <para><b>Source.</b> J. Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, 2.6; H. Jeffreys' prior.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = MentionSurprise.Compute(baseline: [5, 5, 5, 5], exposure: [1, 1, 1, 1], current: 15);
/// Console.WriteLine($"expected {result.Expected:F1}, p = {result.P:F5}, surprise {result.Surprise:F1}"); // expected 5.0, p = 0.00147, surprise 2.8
/// </code>
/// </example>
public static class MentionSurprise
{
    /// <summary>Below it the chance of any mention beyond none is nothing that a double could tell.</summary>
    private const double LeastShape = 1e-100;

    /// <summary>The surprise of one period.</summary>
    /// <param name="baseline">Mentions of the baseline's periods.</param>
    /// <param name="exposure">Their exposures, each positive.</param>
    /// <param name="current">Mentions of now.</param>
    /// <param name="currentExposure">Its exposure, positive.</param>
    /// <returns>The surprise with its ingredients.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a count is negative or above 1e15, or an exposure is not positive and finite, or so far from the
    /// baseline's that no double holds the mentions expected.</exception>
    public static MentionSurpriseResult Compute(ReadOnlySpan<long> baseline, ReadOnlySpan<double> exposure, long current, double currentExposure = 1)
    {
        Guard.SameLength(exposure.Length, baseline.Length, nameof(exposure), nameof(baseline));
        Guard.InRange(current, 0, SentimentCounts.Most);
        Guard.Positive(currentExposure);
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < baseline.Length; i++)
        {
            sum += Guard.InRange(baseline[i], 0, SentimentCounts.Most, nameof(baseline));
            total += Guard.Positive(exposure[i], nameof(exposure));
        }

        if (baseline.Length == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new MentionSurpriseResult
            {
                Expected = none,
                PlugInP = none,
                PredictiveP = none,
                Dispersion = none,
                Size = none,
                OverdispersedP = none,
                P = none,
                Surprise = none
            };
        }

        var share = Guard.Representable(currentExposure / Guard.Representable(total, nameof(exposure)), nameof(currentExposure));
        var expected = Guard.Representable(sum * share, nameof(currentExposure));
        var predictive = Above(current, sum + 0.5, share / (1 + share));
        var dispersion = Dispersion(baseline, exposure, sum / total);
        var size = dispersion.Value > 1 ? Figures.Finite(expected / (dispersion.Value.Value - 1)) : Missing(dispersion);
        var overdispersed = size.Select(r => r > 0 ? Above(current, r, expected / (r + expected)) : 1);
        var p = Math.Max(predictive, overdispersed.Value ?? 0);
        return new MentionSurpriseResult
        {
            Expected = Figures.Finite(expected),
            PlugInP = Figure.Of(current == 0 ? 1 : expected == 0 ? 0 : PoissonDistribution.Survival(current - 1, expected)),
            PredictiveP = Figure.Of(predictive),
            Dispersion = dispersion,
            Size = size,
            OverdispersedP = overdispersed,
            P = Figure.Of(p),
            Surprise = p == 0 ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Of(Math.Max(-Elementary.Log(p) / Elementary.Log(10), 0)),
        };
    }

    /// <summary>P(X ≥ k) of a negative binomial: the chance that k successes come before r failures.</summary>
    private static double Above(long k, double r, double success)
        => k == 0 ? 1 : r < LeastShape ? 0 : BetaDistribution.Cumulative(success, k, r);

    private static Figure<double> Missing(Figure<double> dispersion) => Figure.Undefined<double>(dispersion.Reason ?? UndefinedReason.OutsideDomain);

    /// <summary>Pearson's χ² of a constant rate over its degrees of freedom.</summary>
    private static Figure<double> Dispersion(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposure, double rate)
    {
        if (counts.Length < 2 || rate == 0)
        {
            return Figure.Undefined<double>(counts.Length < 2 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance);
        }

        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var mean = rate * exposure[i];
            sum += (counts[i] - mean) / mean * (counts[i] - mean);
        }

        return Figures.Finite(sum / (counts.Length - 1));
    }
}
