using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Linkage rule (Fellegi–Sunter decision rule): which comparison patterns link, which do not, and which a clerk must review.</summary>
/// <remarks>
/// <para><b>Formula.</b> Patterns by m/u descending; links from the top while Σu stays within the false-match rate, non-links from the bottom while
/// Σm stays within
/// the false-non-match rate; clerical review between.</para>
/// <para><b>Units.</b> Fractions of the non-matches and of the matches.</para>
/// <para><b>Domain.</b> m, u and rates from 0 to 1.</para>
/// <para><b>Edge cases.</b> Ties of m/u by position. A rate of 0 links nothing but patterns whose u is 0. A rate exactly met is met. Non-links never
/// reach into the
/// links. A pattern with m = u = 0 never occurs and stands last.</para>
/// <para><b>Method.</b> Ratios and sums in the exact decimals of the doubles.</para>
/// <para><b>Source.</b> I. Fellegi and A. Sunter, JASA 64, 1969, theorem 1.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(LinkageThresholds.Compute([0.5, 0.3, 0.2], [0.1, 0.1, 0.1], 0.3, 0).Links); // [0, 1, 2]
/// </code>
/// </example>
public static class LinkageThresholds
{
    /// <summary>The rule of smallest clerical review.</summary>
    /// <param name="m">The probability of each pattern among matches.</param>
    /// <param name="u">The probability of each pattern among non-matches.</param>
    /// <param name="falseMatchRate">The share of non-matches that may be linked.</param>
    /// <param name="falseNonMatchRate">The share of matches that may be lost.</param>
    /// <returns>The patterns in order and where the order is cut.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a probability or a rate is outside 0 to 1.</exception>
    public static LinkageThresholdsResult Compute(ReadOnlySpan<double> m, ReadOnlySpan<double> u, double falseMatchRate, double falseNonMatchRate)
    {
        Guard.SameLength(u.Length, m.Length, nameof(u), nameof(m));
        var allowedMatches = ExactDecimal.Of(Guard.InRange(falseMatchRate, 0, 1));
        var allowedLosses = ExactDecimal.Of(Guard.InRange(falseNonMatchRate, 0, 1));
        var patterns = new (ExactDecimal M, ExactDecimal U)[m.Length];
        for (var i = 0; i < patterns.Length; i++)
        {
            patterns[i] = (ExactDecimal.Of(Guard.InRange(m[i], 0, 1, nameof(m))), ExactDecimal.Of(Guard.InRange(u[i], 0, 1, nameof(u))));
        }

        int[] order = [.. Enumerable.Range(0, patterns.Length).OrderBy(i => patterns[i], Comparer<(ExactDecimal M, ExactDecimal U)>.Create(Compare))];
        var links = Within(order, i => patterns[i].U, allowedMatches);
        var losses = Within([.. order.Skip(links).Reverse()], i => patterns[i].M, allowedLosses);
        int[] review = [.. order.Skip(links).Take(order.Length - links - losses)];
        return new LinkageThresholdsResult
        {
            Order = order,
            Links = [.. order.Take(links)],
            NonLinks = [.. order.Skip(order.Length - losses)],
            ClericalReview = review,
            FalseMatchRate = Sum(order.Take(links), i => patterns[i].U).ToDouble(),
            FalseNonMatchRate = Sum(order.Skip(order.Length - losses), i => patterns[i].M).ToDouble(),
            ReviewedMatchShare = Sum(review, i => patterns[i].M).ToDouble(),
            ReviewedNonMatchShare = Sum(review, i => patterns[i].U).ToDouble(),
        };
    }

    // Descending m/u by cross products; a pattern that never occurs has no ratio and goes last.
    private static int Compare((ExactDecimal M, ExactDecimal U) x, (ExactDecimal M, ExactDecimal U) y)
    {
        var (isX, isY) = (x.M.Sign == 0 && x.U.Sign == 0, y.M.Sign == 0 && y.U.Sign == 0);
        return isX || isY ? isX.CompareTo(isY) : (y.M * x.U).CompareTo(x.M * y.U);
    }

    private static int Within(int[] order, Func<int, ExactDecimal> share, ExactDecimal allowed)
    {
        var (count, sum) = (0, ExactDecimal.Of(0m));
        foreach (var i in order)
        {
            sum += share(i);
            if (sum > allowed)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private static ExactDecimal Sum(IEnumerable<int> patterns, Func<int, ExactDecimal> share)
        => patterns.Aggregate(ExactDecimal.Of(0m), (sum, i) => sum + share(i));
}
