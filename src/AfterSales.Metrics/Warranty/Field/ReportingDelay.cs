using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Reporting delay: how many failures have happened that nobody has reported yet.</summary>
/// <remarks>
/// <para><b>Formula.</b> Total = x/G, unreported x/G − x, error √(x(1 − G))/G, with G the share reported by that lag. G from right-truncated lags by
/// the reverse hazard:
/// G(k) = Π_{j&gt;k}(1 − n(j)/N(j)), n(j) reports at lag j and N(j) reports up to j, of the months old enough to show j.</para>
/// <para><b>Units.</b> Failures; shares.</para>
/// <para><b>Domain.</b> Shares from 0 to 1; the delay's distribution does not change from month to month, and nothing comes after the last lag.</para>
/// <para><b>Edge cases.</b> G = 0: undefined, <see cref="UndefinedReason.ZeroDenominator"/>. A lag that no month can show, or N = 0: the shares up to
/// it are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> It is the chain ladder on counts, by volume: G(k) is 1 over its factor to ultimate.</para>
/// <para><b>Source.</b> S. W. Lagakos, L. M. Barraj and V. De Gruttola, Nonparametric analysis of truncated survival data, Biometrika 75, 1988.</para>
/// </remarks>
/// <example>
/// <code>
/// var row = ReportingDelay.Unreported([20], [0.5])[0];
/// Console.WriteLine((row.Total.Value, row.Unreported.Value)); // (40, 20)
/// Console.WriteLine(row.StandardError.Value); // 6.324555320336759
/// </code>
/// </example>
public static class ReportingDelay
{
    /// <summary>What is not reported yet, by month.</summary>
    /// <param name="reported">Failures reported of each month.</param>
    /// <param name="shareReported">The share reported by now of each month.</param>
    /// <returns>One row for each month.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a count is negative, or a share is not from 0 to 1.</exception>
    public static IReadOnlyList<UnreportedFailures> Unreported(ReadOnlySpan<double> reported, ReadOnlySpan<double> shareReported)
    {
        Guard.NoneNegative(reported, nameof(reported));
        Guard.SameLength(shareReported.Length, reported.Length, nameof(shareReported), nameof(reported));
        var rows = new UnreportedFailures[reported.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (x, share) = (reported[i], Guard.InRange(shareReported[i], 0, 1, nameof(shareReported)));
            var total = Figure.Ratio(x, share);
            rows[i] = new UnreportedFailures
            {
                Total = total,
                Unreported = total.IsDefined ? Figures.Finite(x * ((1 - share) / share)) : total,
                StandardError = total.IsDefined ? Figures.Finite(Math.Sqrt(x * (1 - share)) / share) : total,
            };
        }

        return FrozenList.Own(rows);
    }

    /// <summary>The distribution of the delay.</summary>
    /// <param name="counts">For each month of failure the reports by lag, null where the lag has not come yet.</param>
    /// <returns>The share reported by each lag.</returns>
    /// <exception cref="ArgumentException">The list is null, one of its lists is, or a count is negative.</exception>
    public static IReadOnlyList<Figure<double>> Distribution(IReadOnlyList<IReadOnlyList<long?>> counts)
    {
        Guard.NoneNull(counts);
        var lags = counts.Count == 0 ? 0 : counts.Max(row => row.Count);
        var shares = new Figure<double>[lags];
        var share = new Figure<double>(1d);
        for (var k = lags - 1; k >= 0; k--)
        {
            shares[k] = share;
            var (here, upTo) = (0d, 0d);
            foreach (var row in counts)
            {
                if (k < row.Count && row[k] is not null)
                {
                    here += Guard.NotNegative(row[k]!.Value, nameof(counts));
                    upTo += row.Take(k + 1).Sum(count => (double)Guard.NotNegative(count ?? 0, nameof(counts)));
                }
            }

            share = share.Value is not { } before ? share : upTo == 0 ? new Figure<double>(UndefinedReason.ZeroDenominator)
                : new Figure<double>(before * ((upTo - here) / upTo));
        }

        return FrozenList.Own(shares);
    }
}
