using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Who speaks and who is silent: between which bounds the mean of all customers lies, whatever the silent would say.</summary>
/// <remarks>
/// <para><b>Formula.</b> (Σ stars + silent·1)/customers and (Σ stars + silent·K)/customers.</para>
/// <para><b>Units.</b> Stars.</para>
/// <para><b>Domain.</b> One review for each customer who speaks.</para>
/// <para><b>Edge cases.</b> No customer: undefined, <see cref="UndefinedReason.ZeroDenominator"/>. More reviews than customers: a caller's mistake.</para>
/// <para><b>Method.</b> Exact ratios.</para>
/// <para><b>Source.</b> C. Manski, American Economic Review 80, 1990.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReviewerCoverage.Compute([0, 0, 0, 0, 10], 100);
/// Console.WriteLine((result.ReviewShare.Value, result.LowerBound.Value, result.UpperBound.Value)); // (0.1, 1.4, 5)
/// </code>
/// </example>
public static class ReviewerCoverage
{
    /// <summary>The bounds.</summary>
    /// <param name="counts">Reviews of 1, 2 … K stars.</param>
    /// <param name="customersServed">Customers who could have reviewed; at most 1e15.</param>
    /// <returns>Share of reviewers and bounds.</returns>
    /// <exception cref="ArgumentException">The counts are null, out of range, or more than the customers.</exception>
    public static ReviewerCoverageResult Compute(IReadOnlyList<long> counts, long customersServed)
    {
        StarRating.Require(counts, nameof(counts));
        var n = counts.Sum();
        Guard.InRange(customersServed, 0, SentimentCounts.Most);
        if (n > customersServed)
        {
            throw Guard.OutOfRange(nameof(customersServed), "must not be below the reviews", customersServed);
        }

        var sum = counts.Select((count, i) => (decimal)count * (i + 1)).Sum();
        return new ReviewerCoverageResult
        {
            Reviews = n,
            ReviewShare = Figure.Ratio(n, customersServed),
            LowerBound = Figure.Ratio(sum + (customersServed - n), customersServed),
            UpperBound = Figure.Ratio(sum + ((decimal)(customersServed - n) * counts.Count), customersServed),
        };
    }
}
