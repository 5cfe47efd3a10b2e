using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The bookings gathered by case: when each was opened, answered and resolved, and its visits. Bookings of one case on one day are one visit.</summary>
/// <param name="Cases">The cases begun in the window, for rates and times.</param>
/// <param name="All">All cases, for the backlog: one begun before may be open still.</param>
internal sealed record CaseBook(IReadOnlyList<ServiceCase> Cases, IReadOnlyList<ServiceCase> All, IReadOnlyList<CaseVisit> Visits, IReadOnlyList<AssetVisit> AssetVisits)
{
    /// <summary>Whether it can be told what the first visit fixed: by a flag, or by cases that were visited again.</summary>
    public required bool TellsFirstTimeFix { get; init; }

    /// <summary>Whether anything was ever visited twice.</summary>
    public required bool HasRepeats { get; init; }

    /// <summary>Whether it is said when customers reported.</summary>
    public required bool HasReports { get; init; }

    public static CaseBook Of(IReadOnlyList<BookingLine> lines, Interval window, DateTimeZone zone)
    {
        var (all, begun, visits, assetVisits) = (new List<ServiceCase>(), new List<ServiceCase>(), new List<CaseVisit>(), new List<AssetVisit>());
        foreach (var bookings in lines.Where(l => l.Case.Length > 0 && l.Activity != Activity.Unavailable).GroupBy(l => l.Case, StringComparer.Ordinal))
        {
            var serviceCase = CaseOf(bookings.Key, [.. bookings]);
            all.Add(serviceCase);
            if (!window.Contains(bookings.Min(b => b.Start)))
            {
                continue;
            }

            begun.Add(serviceCase);
            var days = bookings.Where(IsWork).GroupBy(b => b.Start.InZone(zone).Date).OrderBy(d => d.Key).ToList();
            for (var i = 0; i < days.Count; i++)
            {
                visits.Add(new CaseVisit { Case = bookings.Key, Number = i + 1, IsFixed = IsFixed([.. days[i]]), At = days[i].Min(b => b.Start) });
            }
        }

        foreach (var work in lines.Where(l => IsWork(l) && window.Contains(l.Start)).GroupBy(l => (Asset: l.Asset.Length > 0 ? l.Asset : l.Case, l.Start.InZone(zone).Date)).Where(g => g.Key.Asset.Length > 0))
        {
            assetVisits.Add(new AssetVisit { Asset = work.Key.Asset, At = work.Min(b => b.Start) });
        }

        return new CaseBook(begun, all, visits, assetVisits)
        {
            TellsFirstTimeFix = lines.Any(l => l.Fixed is not null) || visits.Any(v => v.Number > 1),
            HasRepeats = assetVisits.Select(v => v.Asset).Distinct(StringComparer.Ordinal).Count() < assetVisits.Count,
            HasReports = lines.Any(l => l.Opened is not null),
        };
    }

    private static bool IsWork(BookingLine line) => line.Activity is Activity.Productive or Activity.Billable;

    private static ServiceCase CaseOf(string id, List<BookingLine> bookings) => new()
    {
        Id = id,
        Opened = bookings.Min(b => b.Opened ?? b.Start),
        Responded = bookings.Min(b => b.Start),
        Resolved = bookings.TrueForAll(b => b.End is not null) ? bookings.Max(b => b.End) : null,
        Reopenings = bookings.Max(b => b.Reopened) ?? 0,
    };

    /// <summary>By the flag of the last booking that has one; without a flag a visit that ended is taken to have fixed it, until the next one.</summary>
    private static bool IsFixed(List<BookingLine> visit)
        => visit.Where(b => b.Fixed is not null).MaxBy(b => b.Start)?.Fixed ?? visit.TrueForAll(b => b.End is not null);
}
