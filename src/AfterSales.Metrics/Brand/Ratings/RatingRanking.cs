using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Ranks by star rating: by mean, by the lower limit of the top-two share, by shrunken mean, by the lower limit of the posterior.</summary>
/// <remarks>
/// <para><b>Formula.</b> Shrunken mean (C·m + Σ)/(C + n), C prior reviews of mean m, both shown; the other measures as in <see cref="StarRating"/>.</para>
/// <para><b>Units.</b> Stars; the Wilson limit as a fraction.</para>
/// <para><b>Domain.</b> Counts of 1 … K stars, the same scale for all.</para>
/// <para><b>Edge cases.</b> No review: mean and Wilson limit are undefined, <see cref="UndefinedReason.NoData"/>, and have no place in their orders; shrunken
/// mean and posterior stand. No prior reviews: the shrunken mean is the mean, undefined without reviews. Ties go by the order given.</para>
/// <para><b>Method.</b> Direct. What sorts is what is shown.</para>
/// <para><b>Source.</b> E. B. Wilson, JASA 22, 1927; B. Efron and C. Morris, Scientific American 236, 1977.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(RatingRanking.Compute([[0, 1, 0], [0, 1, 0], [0, 1, 0]], 2, 2).ByShrunken); // [0, 1, 2]
/// </code>
/// </example>
public static class RatingRanking
{
    /// <summary>The ranking of shops, teams or brands.</summary>
    /// <param name="counts">For each its reviews of 1, 2 … K stars.</param>
    /// <param name="priorReviews">Reviews that the prior mean is worth, C; not negative.</param>
    /// <param name="priorMean">The prior mean, m.</param>
    /// <param name="level">Level of the limits.</param>
    /// <returns>The measures of each and the orders by them.</returns>
    /// <exception cref="ArgumentException">An argument is null or out of its range, or scales differ.</exception>
    public static RatingRankingResult Compute(
        IReadOnlyList<IReadOnlyList<long>> counts, double priorReviews, double priorMean, double level = Estimate.DefaultLevel)
    {
        Guard.NoneNull(counts);
        Guard.NotNegative(priorReviews);
        Guard.Between(level, 0, 1);
        var scale = counts.Count == 0 ? 100 : counts[0].Count;
        Guard.InRange(priorMean, 1, scale);
        var items = new RatingRankingItem[counts.Count];
        for (var i = 0; i < items.Length; i++)
        {
            StarRating.Require(counts[i], nameof(counts));
            Guard.SameLength(counts[i].Count, scale, nameof(counts), "the stars of the first");
            items[i] = Item(counts[i], priorReviews, priorMean, level);
        }

        return new RatingRankingResult
        {
            PriorReviews = priorReviews,
            PriorMean = priorMean,
            Items = FrozenList.Own(items),
            ByMean = Order(items, item => item.Mean.Value),
            ByWilsonLower = Order(items, item => item.WilsonLower.Value),
            ByShrunken = Order(items, item => item.Shrunken.Value),
            ByPosteriorLower = Order(items, item => item.PosteriorLower),
        };
    }

    private static RatingRankingItem Item(IReadOnlyList<long> counts, double priorReviews, double priorMean, double level)
    {
        var rating = StarRating.Compute(counts, level);
        return new RatingRankingItem
        {
            Reviews = rating.Reviews,
            Mean = rating.Headline.Value is { } mean ? Figure.Of(mean) : Figure.Undefined<double>(UndefinedReason.NoData),
            WilsonLower = rating.TopTwo.Lower is { } lower ? Figure.Of(lower) : Figure.Undefined<double>(UndefinedReason.NoData),
            Shrunken = Shrunken(priorReviews, priorMean, rating.Reviews, rating.Headline.Value),
            PosteriorLower = rating.Posterior.Lower!.Value,
        };
    }

    internal static Figure<double> Shrunken(double priorReviews, double priorMean, double weight, double? mean)
        => priorReviews + weight == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
        : Figures.Finite(((priorReviews * priorMean) + (weight * (mean ?? 0))) / (priorReviews + weight));

    private static FrozenList<int> Order(RatingRankingItem[] items, Func<RatingRankingItem, double?> by)
        => FrozenList.Own(Enumerable.Range(0, items.Length).Where(i => by(items[i]) is not null).OrderByDescending(i => by(items[i])).ToArray());
}
