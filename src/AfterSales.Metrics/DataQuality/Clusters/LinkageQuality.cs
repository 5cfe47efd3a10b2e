using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Quality of a linkage: precision, recall and F-measure of labelled pairs, or what the match probabilities lead to expect.</summary>
/// <remarks>
/// <para><b>Formula.</b> Precision = true links/links; recall = true links/(true links + missed links); F = 2·true/(2·true + false + missed).
/// Expected: the same of
/// sums of probabilities; false discovery rate = 1 − expected true links/links.</para>
/// <para><b>Units.</b> Fractions, with Wilson intervals for labelled samples.</para>
/// <para><b>Domain.</b> Counts not negative; probabilities from 0 to 1.</para>
/// <para><b>Edge cases.</b> No link: no precision and no false discovery rate, <see cref="UndefinedReason.NoData"/>; recall stands. No match: no recall. A
/// threshold exactly met links.</para>
/// <para><b>Method.</b> Exact sums of the shortest decimals of the probabilities.</para>
/// <para><b>Source.</b> C. van Rijsbergen, Information retrieval, 1979; E. B. Wilson, 1927; T. Belin and D. Rubin, JASA 90, 1995, for expected rates.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(LinkageQuality.Expected([0.5, 0.4999], 0.5).Links); // 1
/// </code>
/// </example>
public static class LinkageQuality
{
    /// <summary>Precision and recall of pairs somebody has labelled.</summary>
    /// <param name="trueLinks">Linked pairs that match.</param>
    /// <param name="falseLinks">Linked pairs that do not.</param>
    /// <param name="missedLinks">Pairs that match and are not linked.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the level is not strictly between 0 and 1.</exception>
    /// <exception cref="OverflowException">The counts exceed a 64-bit number together.</exception>
    public static LabelledLinkageQuality OfLabelled(long trueLinks, long falseLinks, long missedLinks, double level = Estimate.DefaultLevel)
    {
        Guard.NotNegative(trueLinks);
        Guard.NotNegative(falseLinks);
        Guard.NotNegative(missedLinks);
        Guard.Between(level, 0, 1);
        var all = checked((2 * trueLinks) + falseLinks + missedLinks);
        return new LabelledLinkageQuality
        {
            TrueLinks = trueLinks,
            FalseLinks = falseLinks,
            MissedLinks = missedLinks,
            Precision = Share(trueLinks, trueLinks + falseLinks, level),
            Recall = Share(trueLinks, trueLinks + missedLinks, level),
            FMeasure = Figure.Ratio(2 * trueLinks, all),
        };
    }

    /// <summary>What the model expects of a threshold.</summary>
    /// <param name="probabilities">The match probability of every pair compared.</param>
    /// <param name="threshold">The least probability that links.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability or the threshold is outside 0 to 1.</exception>
    public static ExpectedLinkageQuality Expected(ReadOnlySpan<double> probabilities, double threshold)
    {
        Guard.InRange(threshold, 0, 1);
        var (links, linked, all) = (0L, ExactDecimal.Of(0m), ExactDecimal.Of(0m));
        foreach (var probability in probabilities)
        {
            var exact = ExactDecimal.Of(Guard.InRange(probability, 0, 1, nameof(probabilities)));
            all += exact;
            if (probability >= threshold)
            {
                links++;
                linked += exact;
            }
        }

        var count = ExactDecimal.Of(links);
        return new ExpectedLinkageQuality
        {
            Links = links,
            ExpectedTrueLinks = linked.ToDouble(),
            ExpectedFalseDiscoveryRate = links == 0
                ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figure.Of(ExactDecimal.Quotient(count - linked, count)),
            ExpectedRecall = all.Sign == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(ExactDecimal.Quotient(linked, all)),
            ExpectedMatches = all.ToDouble(),
        };
    }

    private static Estimate Share(long part, long whole, double level)
        => whole == 0 ? Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.Wilson) : Proportion.Compute(part, whole, IntervalMethod.Wilson,
            level);
}
