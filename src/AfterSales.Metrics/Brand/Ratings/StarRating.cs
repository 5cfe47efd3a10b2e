using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Star rating: mean, top-two share and their limits, which even a shop with five stars throughout has.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean Σc·k/n with t limits; posterior of the Dirichlet with a pseudo-review of a each star: mean m = Σ(c + a)k/N, N = n + aK, variance
/// (Σ(c + a)k²/N − m²)/(N + 1), normal limits; top two (c_K + c_{K−1})/n with Wilson's; extremes (c₁ + c_K)/n, which shows a J shape.</para>
/// <para><b>Units.</b> Stars; shares as fractions.</para>
/// <para><b>Domain.</b> Counts of 1 … K stars; 0 stars is no rating.</para>
/// <para><b>Edge cases.</b> No review: undefined, <see cref="UndefinedReason.NoData"/>; the posterior stands. One review: no t limits,
/// <see cref="UndefinedReason.SmallSample"/>. All alike: none either, <see cref="UndefinedReason.ZeroVariance"/>. Limits are cut to the scale.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> E. B. Wilson, JASA 22, 1927; A. Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, 3.4.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine((StarRating.Compute([1, 0, 0, 0, 1]).Headline.Lower, StarRating.Compute([1, 0, 0, 0, 1]).Headline.Upper)); // (1, 5)
/// </code>
/// </example>
public static class StarRating
{
    /// <summary>The rating of counts.</summary>
    /// <param name="counts">Reviews of 1, 2 … K stars.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="priorPerStar">Pseudo-reviews of each number of stars; positive, up to 1e15.</param>
    /// <returns>Mean, posterior and shares.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="counts"/> is null or has not 2 to 100 entries, one is negative or above 1e15, the level is not inside (0, 1), or the prior is not
    /// positive.
    /// </exception>
    public static StarRatingResult Compute(IReadOnlyList<long> counts, double level = Estimate.DefaultLevel, double priorPerStar = 1)
    {
        Require(counts, nameof(counts));
        Guard.Between(level, 0, 1);
        Guard.InRange(priorPerStar, double.Epsilon, SentimentCounts.Most);
        var (scale, n) = (counts.Count, counts.Sum());
        var moments = RatingMoments.Of(counts);
        var none = Figure.Undefined<double>(UndefinedReason.NoData);
        return new StarRatingResult
        {
            Reviews = n,
            Shares = n == 0 ? [] : [.. counts.Select(count => (double)count / n)],
            Headline = moments.Estimate(level, scale),
            StandardDeviation = n == 0 ? none : n == 1 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figure.Of(moments.Deviation),
            Posterior = Posterior(counts, priorPerStar, level),
            PosteriorStandardDeviation = Figure.Of(PosteriorMoments(counts, priorPerStar).Deviation),
            TopTwo = n == 0 ? Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.Wilson)
                : Proportion.Compute(counts[scale - 1] + counts[scale - 2], n, IntervalMethod.Wilson, level),
            Extremes = n == 0 ? none : Figure.Ratio(counts[0] + counts[scale - 1], n),
        };
    }

    internal static void Require(IReadOnlyList<long> counts, string name)
    {
        Guard.InRange(Guard.NotNull(counts, name).Count, 2, 100, name);
        for (var i = 0; i < counts.Count; i++)
        {
            Guard.InRange(counts[i], 0, SentimentCounts.Most, name);
        }
    }

    internal static Estimate Posterior(IReadOnlyList<long> counts, double prior, double level)
    {
        var (mean, deviation) = PosteriorMoments(counts, prior);
        var margin = NormalDistribution.TwoSidedQuantile(level) * deviation;
        return Estimate.Of(mean, Math.Max(1, mean - margin), Math.Min(counts.Count, mean + margin), level, IntervalMethod.Posterior);
    }

    private static (double Mean, double Deviation) PosteriorMoments(IReadOnlyList<long> counts, double prior)
    {
        var total = counts.Sum(count => count + prior);
        var mean = counts.Select((count, i) => (count + prior) / total * (i + 1)).Sum();
        var variance = counts.Select((count, i) => (count + prior) / total * (i + 1 - mean) * (i + 1 - mean)).Sum();
        return (mean, Math.Sqrt(variance / (total + 1)));
    }
}
