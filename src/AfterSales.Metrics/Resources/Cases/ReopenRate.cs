using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>The share of resolved cases that came back.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = cases reopened / cases resolved at least once; reopenings per case = Σ reopenings / cases resolved at least once.</para>
/// <para><b>Units.</b> Fractions: 0.05 is 5 %.</para>
/// <para><b>Domain.</b> Cases with the number of their reopenings. A case is resolved at least once when it is resolved now or was ever reopened.</para>
/// <para><b>Edge cases.</b> A case open now because it was reopened counts in both parts. None resolved: rate undefined, <see cref="UndefinedReason.NoData"/>,
/// reopenings per case <see cref="UndefinedReason.ZeroDenominator"/>. Of bookings: those of one case that say how often are one case, reopened as often as
/// the one that says most, resolved when all of them have ended; a booking without a case is a case of its own; one that does not say is left out.</para>
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
        var (count, resolved, reopened, reopenings) = (0L, 0L, 0L, 0L);
        foreach (var item in Guard.Each(cases))
        {
            var again = Math.Max(item.Reopenings, item.Cycles.Count - 1);
            resolved += again > 0 || (item.Cycles.Count > 0 ? item.Cycles[0].Resolved : item.Resolved) is not null ? 1 : 0;
            reopened += again > 0 ? 1 : 0;
            reopenings += again;
            count++;
        }

        return new ReopenRateResult
        {
            Cases = count,
            ResolvedOnce = resolved,
            Reopened = reopened,
            Reopenings = reopenings,
            Headline = Proportion.Compute(reopened, resolved, IntervalMethod.Wilson, level),
            ReopeningsPerCase = Figure.Ratio(reopenings, resolved),
        };
    }

    /// <summary>The rate of the cases that bookings belong to.</summary>
    /// <param name="bookings">The bookings, in any order; read once.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The rate and its ingredients; no case where no booking says how often it was reopened.</returns>
    /// <exception cref="ArgumentException">An argument or item is null, or <paramref name="level"/> is not inside (0, 1).</exception>
    public static ReopenRateResult OfBookings(IEnumerable<CaseBooking> bookings, double level = Estimate.DefaultLevel)
    {
        var known = Guard.Each(bookings).Where(booking => booking.Reopenings is not null).ToList();
        var cases = known.Where(booking => booking.Case is not null).GroupBy(booking => booking.Case!, StringComparer.Ordinal).Select(CaseOf);
        var single = known.Where(booking => booking.Case is null).Select(booking => CaseOf([booking]));
        return Compute(cases.Concat(single), level);
    }

    private static ServiceCase CaseOf(IEnumerable<CaseBooking> bookings)
    {
        var own = bookings.ToArray();
        return new ServiceCase
        {
            Id = own[0].Case ?? "booking",
            Opened = own.Min(booking => booking.Start),
            Resolved = Array.TrueForAll(own, booking => booking.End is not null) ? own.Max(booking => booking.End) : null,
            Reopenings = own.Max(booking => booking.Reopenings)!.Value,
        };
    }
}
