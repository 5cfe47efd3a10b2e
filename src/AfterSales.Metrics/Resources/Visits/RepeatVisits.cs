using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How many visits are followed by another to the same asset within a window: the repairs that did not hold.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = visits with window over and a next visit to the asset at most the window later / visits with window over.</para>
/// <para><b>Units.</b> A fraction: 0.12 is 12 %. The window is elapsed time: 30 days are 720 hours.</para>
/// <para><b>Domain.</b> Visits in any order, up to the report's instant; the window is positive.</para>
/// <para><b>Edge cases.</b> A visit exactly the window later is a repeat. Two visits at one instant: the later in the list repeats the earlier.
/// A visit whose window is still open counts in neither part of the ratio, repeated or not, as counting only those already repeated would overstate the rate.
/// No window over: undefined, <see cref="UndefinedReason.NoData"/>. Visits after the report are counted apart.</para>
/// <para><b>Method.</b> Visits sorted by asset and time; each looks at the next. Wilson's interval.</para>
/// <para><b>Source.</b> Elementary; visits whose window is open are right-censored (J. Kalbfleisch and R. Prentice, The Statistical Analysis of Failure Time
/// Data, 2nd ed. 2002, ch. 1).</para>
/// </remarks>
public static class RepeatVisits
{
    /// <summary>The share of visits that had to be repeated.</summary>
    /// <param name="visits">The visits; read once.</param>
    /// <param name="within">The window after a visit; positive.</param>
    /// <param name="asOf">The instant of the report: what comes after it is not known.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The rate and its ingredients.</returns>
    /// <exception cref="ArgumentException">The window is not positive, or <paramref name="level"/> is not inside (0, 1).</exception>
    public static RepeatVisitsResult Compute(IEnumerable<AssetVisit> visits, Duration within, Instant asOf, double level = Estimate.DefaultLevel)
    {
        Guard.Positive(within);
        Guard.Between(level, 0, 1);
        var all = Guard.Each(visits).ToList();
        var (repeated, not, pending) = (0L, 0L, 0L);
        foreach (var asset in all.Where(v => v.At <= asOf).GroupBy(v => v.Asset, StringComparer.Ordinal))
        {
            Instant? earlier = null;
            foreach (var at in asset.Select(v => v.At).OrderBy(at => at))
            {
                Judge(earlier, at);
                earlier = at;
            }

            Judge(earlier, null);
        }

        return new RepeatVisitsResult
        {
            Within = within,
            Visits = repeated + not + pending,
            Repeated = repeated,
            NotRepeated = not,
            Pending = pending,
            Headline = Proportion.Compute(repeated, repeated + not, IntervalMethod.Wilson, level),
            AfterTheReport = all.Count - (repeated + not + pending),
        };

        void Judge(Instant? visit, Instant? next)
        {
            if (visit is not { } at)
            {
                return;
            }

            if (asOf - at < within)
            {
                pending++;
            }
            else if (next is { } then && then - at <= within)
            {
                repeated++;
            }
            else
            {
                not++;
            }
        }
    }
}
