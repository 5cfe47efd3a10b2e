using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Two brands asked of the same people: whether more say yes to one than to the other.</summary>
/// <remarks>
/// <para><b>Formula.</b> (only own − only rival)/n with score limits of the paired difference; McNemar's exact p, min(1, 2·P(X ≤ smaller)) of a fair
/// coin.</para>
/// <para><b>Units.</b> Shares as fractions.</para>
/// <para><b>Domain.</b> Each person once.</para>
/// <para><b>Edge cases.</b> Nobody: undefined, <see cref="UndefinedReason.NoData"/>. Nobody who tells them apart: p is 1.</para>
/// <para><b>Method.</b> The interval of a trinomial difference, as of <see cref="NetSentiment"/>.</para>
/// <para><b>Source.</b> T. Tango, Statistics in Medicine 17, 1998; Q. McNemar, Psychometrika 12, 1947.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(PairedBrandComparison.Compute(5, 30, 0, 10).PValue.Value); // 0.06250000000000001
/// </code>
/// </example>
public static class PairedBrandComparison
{
    /// <summary>The comparison.</summary>
    /// <param name="onlyOwn">Who says yes to the own brand alone; at most 1e15, as all counts.</param>
    /// <param name="both">Who says yes to both.</param>
    /// <param name="onlyRival">Who says yes to the rival alone.</param>
    /// <param name="neither">Who says yes to neither.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Difference and p.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 1e15, or the level is not inside (0, 1).</exception>
    public static PairedBrandComparisonResult Compute(long onlyOwn, long both, long onlyRival, long neither, double level = Estimate.DefaultLevel)
    {
        Guard.InRange(onlyOwn, 0, SentimentCounts.Most);
        Guard.InRange(both, 0, SentimentCounts.Most);
        Guard.InRange(onlyRival, 0, SentimentCounts.Most);
        Guard.InRange(neither, 0, SentimentCounts.Most);
        Guard.Between(level, 0, 1);
        var n = onlyOwn + both + onlyRival + neither;
        if (n == 0)
        {
            return new PairedBrandComparisonResult
            {
                Headline = Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.Score),
                PValue = Figure.Undefined<double>(UndefinedReason.NoData),
            };
        }

        var (lower, upper) = TrinomialInterval.Score(onlyOwn, onlyRival, n, NormalDistribution.TwoSidedQuantile(level));
        var apart = onlyOwn + onlyRival;
        return new PairedBrandComparisonResult
        {
            Headline = Estimate.Of(Figure.Ratio(onlyOwn - onlyRival, n).Value!.Value, lower, upper, level, IntervalMethod.Score),
            PValue = Figure.Of(apart == 0 ? 1 : Math.Min(1, 2 * BinomialDistribution.Cumulative(Math.Min(onlyOwn, onlyRival), apart, 0.5))),
        };
    }
}
