using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// Case book: bookings gathered into service cases, their visits and the visits of each asset, for backlog, case times, first-time fix and repeat visits.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> A case is opened at the earliest report of its bookings (of a booking without one, at its start), answered at their earliest
/// start, resolved at their latest end when all have ended, and reopened as often as the booking says that says most. Bookings of one case on one local day
/// are one visit, numbered from 1 by day.</para>
/// <para><b>Units.</b> Instants; days are local days of the time zone.</para>
/// <para><b>Domain.</b> Any bookings. Travel and waiting belong to a case and are no visits; what is <see cref="Activity.Unavailable"/> belongs to
/// none.</para>
/// <para><b>Edge cases.</b> A booking without a case is in no case; with an asset it is a visit of that. One open booking leaves its case open. A visit
/// fixed the fault as its latest booking with a flag says; without any flag it did when all its bookings ended. A case begun before the window is in
/// <see cref="Cases"/> alone, as it may be open still; one begun in it is in <see cref="Begun"/>, with all its visits. No bookings give an empty
/// book.</para>
/// <para><b>Method.</b> One pass to gather, one over the cases, in the order of their first bookings.</para>
/// <para><b>Source.</b> This library; the calculations it feeds name theirs.</para>
/// </remarks>
public sealed partial record CaseBook
{
    /// <summary>All cases: one begun before the window may be open in it.</summary>
    public required IReadOnlyList<ServiceCase> Cases { get; init => field = FrozenList.Keep(value); }

    /// <summary>The cases whose first booking begins in the window.</summary>
    public required IReadOnlyList<ServiceCase> Begun { get; init => field = FrozenList.Keep(value); }

    /// <summary>The visits of the cases begun in the window.</summary>
    public required IReadOnlyList<CaseVisit> Visits { get; init => field = FrozenList.Keep(value); }

    /// <summary>The visits in the window by asset, or by case where no asset is named.</summary>
    public required IReadOnlyList<AssetVisit> AssetVisits { get; init => field = FrozenList.Keep(value); }

    /// <summary>Whether it can be told what the first visit fixed: by a flag, or by cases that were visited again.</summary>
    public required bool TellsFirstTimeFix { get; init; }

    /// <summary>Whether any asset was visited twice.</summary>
    public required bool HasRepeats { get; init; }

    /// <summary>Whether any booking says when the customer reported.</summary>
    public required bool HasReports { get; init; }

    /// <summary>Gathers bookings.</summary>
    /// <param name="bookings">The bookings, in any order; read once.</param>
    /// <param name="window">What is looked at, end excluded; an end may be open.</param>
    /// <param name="zone">The time zone whose days tell visits apart.</param>
    /// <returns>The book.</returns>
    /// <exception cref="ArgumentException">An argument or item is null.</exception>
    public static CaseBook Of(IEnumerable<CaseBooking> bookings, Interval window, DateTimeZone zone)
    {
        Guard.NotNull(zone);
        var lines = Guard.Items(bookings);
        var (all, begun, visits) = (new List<ServiceCase>(), new List<ServiceCase>(), new List<CaseVisit>());
        foreach (var group in lines.Where(b => b.Case is not null && b.Activity != Activity.Unavailable).GroupBy(b => b.Case!, StringComparer.Ordinal))
        {
            var own = group.ToArray();
            var found = CaseOf(group.Key, own);
            all.Add(found);
            if (window.Contains(own.Min(b => b.Start)))
            {
                begun.Add(found);
                AddVisits(visits, group.Key, own, zone);
            }
        }

        var assetVisits = AssetVisitsOf(lines, window, zone);
        return new CaseBook
        {
            Cases = FrozenList.Own(all.ToArray()),
            Begun = FrozenList.Own(begun.ToArray()),
            Visits = FrozenList.Own(visits.ToArray()),
            AssetVisits = FrozenList.Own(assetVisits),
            TellsFirstTimeFix = Array.Exists(lines, b => b.IsFixed is not null) || visits.Exists(v => v.Number > 1),
            HasRepeats = assetVisits.Select(v => v.Asset).Distinct(StringComparer.Ordinal).Count() < assetVisits.Length,
            HasReports = Array.Exists(lines, b => b.Opened is not null),
        };
    }

    private static bool IsWork(CaseBooking booking) => booking.Activity is Activity.Productive or Activity.Billable;

    private static ServiceCase CaseOf(string id, CaseBooking[] bookings) => new()
    {
        Id = id,
        Opened = bookings.Min(b => b.Opened ?? b.Start),
        Responded = bookings.Min(b => b.Start),
        Resolved = Array.TrueForAll(bookings, b => b.End is not null) ? bookings.Max(b => b.End) : null,
        Reopenings = bookings.Max(b => b.Reopenings) ?? 0,
    };

    private static void AddVisits(List<CaseVisit> visits, string id, CaseBooking[] bookings, DateTimeZone zone)
    {
        var number = 0;
        foreach (var day in bookings.Where(IsWork).GroupBy(b => LocalDays.DateOf(b.Start, zone)).OrderBy(d => d.Key))
        {
            visits.Add(new CaseVisit { Case = id, Number = ++number, IsFixed = IsFixed([.. day]), At = day.Min(b => b.Start) });
        }
    }

    private static bool IsFixed(CaseBooking[] visit)
    {
        CaseBooking? latest = null;
        foreach (var booking in visit)
        {
            latest = booking.IsFixed is not null && (latest is null || booking.Start > latest.Start) ? booking : latest;
        }

        return latest?.IsFixed ?? Array.TrueForAll(visit, b => b.End is not null);
    }

    private static AssetVisit[] AssetVisitsOf(CaseBooking[] bookings, Interval window, DateTimeZone zone)
        => [.. bookings.Where(b => IsWork(b) && window.Contains(b.Start) && (b.Asset ?? b.Case) is not null)
            .GroupBy(b => (Asset: (b.Asset ?? b.Case)!, Date: LocalDays.DateOf(b.Start, zone)))
            .Select(day => new AssetVisit { Asset = day.Key.Asset, At = day.Min(b => b.Start) })];
}
