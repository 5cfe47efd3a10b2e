using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>The share of resolved cases that came back.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = cases reopened / cases resolved at least once; reopenings per case = Σ reopenings / cases resolved at least once.</para>
/// <para><b>Units.</b> Fractions: 0.05 is 5 %.</para>
/// <para><b>Domain.</b> Cases with the number of their reopenings. A case is resolved at least once when it is resolved now or was ever reopened.</para>
/// <para><b>Edge cases.</b> A case open now because it was reopened counts in both parts. None resolved: rate undefined, <see cref="UndefinedReason.NoData"/>,
/// reopenings per case <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Counts; Wilson's interval, as of a sample of cases.</para>
/// <para><b>Source.</b> Elementary.</para>
/// </remarks>
public static class ReopenRate
{
    /// <summary>The rate of many cases.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The rate and its ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="level"/> is not inside (0, 1).</exception>
    public static ReopenRateResult Compute(IEnumerable<ServiceCase> cases, double level = Estimate.DefaultLevel)
    {
        var (resolved, reopened, reopenings) = (0L, 0L, 0L);
        foreach (var item in Guard.Each(cases))
        {
            var again = Math.Max(item.Reopenings, item.Cycles.Count - 1);
            resolved += again > 0 || (item.Cycles.Count > 0 ? item.Cycles[0].Resolved : item.Resolved) is not null ? 1 : 0;
            reopened += again > 0 ? 1 : 0;
            reopenings += again;
        }

        return new ReopenRateResult
        {
            ResolvedOnce = resolved,
            Reopened = reopened,
            Reopenings = reopenings,
            Rate = Proportion.Compute(reopened, resolved, IntervalMethod.Wilson, level),
            ReopeningsPerCase = Figure.Ratio(reopenings, resolved),
        };
    }
}
