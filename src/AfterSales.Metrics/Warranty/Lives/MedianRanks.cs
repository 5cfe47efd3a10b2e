using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Median ranks with suspensions: the plotting positions of failures beside a fitted curve.</summary>
/// <remarks>
/// <para><b>Formula.</b> Johnson's adjusted rank: i ← i + (N + 1 − i)/(1 + units left). Benard: (i − 0.3)/(N + 0.4). Exact: the median, and limits of
/// 5 % and 95 %,
/// of the beta distribution of i and N + 1 − i.</para>
/// <para><b>Units.</b> Shares failed.</para>
/// <para><b>Domain.</b> Ages not negative.</para>
/// <para><b>Edge cases.</b> At a tie a failure comes before a suspension; failures at a tie take ranks one after another. No failure: no rank.</para>
/// <para><b>Method.</b> Sorted once.</para>
/// <para><b>Source.</b> L. G. Johnson, The statistical treatment of fatigue experiments, 1964; A. Benard and E. C. Bos-Levenbach, Statistica
/// Neerlandica 7, 1953.</para>
/// </remarks>
/// <example>
/// <code>
/// var ranks = MedianRanks.Compute(failures: [120, 340], suspensions: [200, 400]);
/// Console.WriteLine(
///     string.Join(", ", ranks.Select(rank =&gt; $"{rank.Age} h: {Figure.Of(rank.Benard):P1} failed"))); // 120 h: 15.9 % failed, 340 h: 46.2 % failed
/// </code>
/// </example>
public static class MedianRanks
{
    /// <summary>The ranks of the failures, by age.</summary>
    /// <param name="failures">Ages at failure.</param>
    /// <param name="suspensions">Ages of the units still alive.</param>
    /// <returns>One rank for each failure.</returns>
    /// <exception cref="ArgumentException">An age is negative or not finite.</exception>
    public static IReadOnlyList<MedianRank> Compute(ReadOnlySpan<double> failures, ReadOnlySpan<double> suspensions)
    {
        Guard.NoneNegative(failures, nameof(failures));
        Guard.NoneNegative(suspensions, nameof(suspensions));
        var (failed, alive) = (failures.ToArray(), suspensions.ToArray());
        Array.Sort(failed);
        Array.Sort(alive);
        var n = failed.Length + alive.Length;
        var ranks = new MedianRank[failed.Length];
        var (rank, passed) = (0d, 0);
        for (var i = 0; i < failed.Length; i++)
        {
            while (passed < alive.Length && alive[passed] < failed[i])
            {
                passed++;
            }

            rank += (n + 1 - rank) / (1 + n - i - passed);
            ranks[i] = new MedianRank
            {
                Age = failed[i],
                AdjustedRank = rank,
                Benard = (rank - 0.3) / (n + 0.4),
                Exact = BetaDistribution.Quantile(0.5, rank, n + 1 - rank),
                Lower90 = BetaDistribution.Quantile(0.05, rank, n + 1 - rank),
                Upper90 = BetaDistribution.Quantile(0.95, rank, n + 1 - rank),
            };
        }

        return FrozenList.Own(ranks);
    }
}
