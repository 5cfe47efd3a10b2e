using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The mean of a population sampled by strata, and how the next sample should be spread.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ Wₕx̄ₕ, Wₕ = Nₕ/N; SE² = Σ Wₕ²(1 − nₕ/Nₕ)sₕ²/nₕ; Neyman shares Nₕsₕ/ΣNₕsₕ.</para>
/// <para><b>Units.</b> Those of the means; shares are fractions.</para>
/// <para><b>Domain.</b> One or more strata, each sampled at random without replacement.</para>
/// <para><b>Edge cases.</b> A stratum without a sample: undefined, <see cref="UndefinedReason.NoData"/>. One with a single answer has no deviation: no
/// interval,
/// <see cref="UndefinedReason.SmallSample"/>, unless the stratum is that single one. A stratum asked in full adds no error.</para>
/// <para><b>Method.</b> Direct; normal interval.</para>
/// <para><b>Source.</b> W. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 5; J. Neyman, Journal of the Royal Statistical Society 97, 1934.</para>
/// </remarks>
public static class StratifiedMean
{
    /// <summary>The mean over strata.</summary>
    /// <param name="strata">The strata.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Mean, error and allocations.</returns>
    /// <exception cref="ArgumentException"><paramref name="strata"/> is null or empty or has a null, a sample exceeds its population, or the level is not
    /// inside (0, 1).</exception>
    public static StratifiedMeanResult Compute(IReadOnlyList<Stratum> strata, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        if (Guard.NoneNull(strata).Count == 0)
        {
            throw new ArgumentException("Strata must not be empty.", nameof(strata));
        }

        for (var i = 0; i < strata.Count; i++)
        {
            if (strata[i].Sample > strata[i].Population)
            {
                throw Guard.Item(nameof(strata), "must not have a sample above its population", i, strata[i]);
            }
        }

        var total = strata.Sum(stratum => (double)stratum.Population);
        var largest = strata.Max(stratum => stratum.StandardDeviation);
        var spread = largest == 0 ? 0 : strata.Sum(stratum => stratum.Population / total * (stratum.StandardDeviation / largest));
        var (mean, error) = Estimates(strata, total);
        return new StratifiedMeanResult
        {
            Headline = (mean.Value, error.Value) switch
            {
                (null, _) => Estimate.Undefined(mean.Reason!.Value, level, IntervalMethod.Wald),
                ({ } value, null) => Estimate.WithoutInterval(value, error.Reason!.Value, level, IntervalMethod.Wald),
                ({ } value, { } se) => Figures.Interval(value, se * NormalDistribution.TwoSidedQuantile(level), level, IntervalMethod.Wald),
            },
            StandardError = error,
            ProportionalShares = [.. strata.Select(stratum => stratum.Population / total)],
            NeymanShares = spread == 0 ? [] : [.. strata.Select(stratum => stratum.Population / total * (stratum.StandardDeviation / largest) / spread)],
        };
    }

    private static (Figure<double> Mean, Figure<double> Error) Estimates(IReadOnlyList<Stratum> strata, double total)
    {
        if (strata.Any(stratum => stratum.Sample == 0))
        {
            return (Figure.Undefined<double>(UndefinedReason.NoData), Figure.Undefined<double>(UndefinedReason.NoData));
        }

        var mean = Figures.Finite(strata.Sum(stratum => stratum.Population / total * stratum.Mean));
        if (strata.Any(stratum => stratum.Sample == 1 && stratum.Population > 1))
        {
            return (mean, Figure.Undefined<double>(UndefinedReason.SmallSample));
        }

        // In units of the largest deviation, whose square may be no double.
        var largest = strata.Max(stratum => stratum.StandardDeviation);
        var variance = largest == 0 ? 0 : strata.Sum(stratum =>
        {
            var (weight, n, deviation) = (stratum.Population / total, (double)stratum.Sample, stratum.StandardDeviation / largest);
            return weight * weight * (1 - (n / stratum.Population)) * deviation * deviation / n;
        });
        return (mean, Figures.Finite(largest * Math.Sqrt(variance)));
    }
}
