using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Freshness (timeliness, currentness): how old the dates of a column are on a given day.</summary>
/// <remarks>
/// <para><b>Formula.</b> Age = as of − date in days; fresh where 0 ≤ age ≤ limit; timely rate = fresh/(fresh + stale + future).</para>
/// <para><b>Units.</b> Calendar days; the rate is a fraction.</para>
/// <para><b>Domain.</b> Dates written yyyy-mm-dd.</para>
/// <para><b>Edge cases.</b> A date in the future is its own failure, neither fresh nor of negative age. Missing values and values that are no date have no
/// part in the rate and are counted. Exactly at the limit is fresh. No dates: undefined, <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> From counts of dates: the same in any order and any split.</para>
/// <para><b>Source.</b> ISO/IEC 25012:2008, currentness.</para>
/// </remarks>
/// <example>
/// <code>
/// LocalDate AsOf = new(2026, 6, 30);
/// Console.WriteLine(Freshness.Compute(DateColumnTally.Of([null, "2026-06-30"]), AsOf, 1).TimelyRate.Value); // 1
/// </code>
/// </example>
public static class Freshness
{
    /// <summary>The freshness of a column.</summary>
    /// <param name="tally">Its dates.</param>
    /// <param name="asOf">The day the data are as of.</param>
    /// <param name="mostDays">The largest age that counts as fresh, in days.</param>
    /// <returns>Counts, ages and the rate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static FreshnessResult Compute(DateColumnTally tally, LocalDate asOf, int mostDays)
    {
        Guard.NotNegative(mostDays);
        var future = Guard.NotNull(tally).Dates.Where(pair => pair.Key > asOf).Sum(pair => pair.Value);
        var ages = tally.Dates.Where(pair => pair.Key <= asOf).Reverse().Select(pair => (Days: PlainDate.Days(pair.Key, asOf), Count: pair.Value)).ToArray();
        var fresh = ages.Where(age => age.Days <= mostDays).Sum(age => age.Count);
        var past = ages.Sum(age => age.Count);
        return new FreshnessResult
        {
            Count = past + future + tally.Missing + tally.Unparsable,
            Missing = tally.Missing,
            Unparsable = tally.Unparsable,
            Future = future,
            Fresh = fresh,
            Stale = past - fresh,
            YoungestDays = past == 0 ? null : ages[0].Days,
            OldestDays = past == 0 ? null : ages[ages.Length - 1].Days,
            MedianDays = past == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of((At(ages, (past - 1) / 2) + At(ages, past / 2)) / 2.0),
            TimelyRate = past + future == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(fresh, past + future),
        };
    }

    private static double At((int Days, long Count)[] ages, long place)
    {
        var i = 0;
        while (place >= ages[i].Count)
        {
            place -= ages[i++].Count;
        }

        return ages[i].Days;
    }
}
