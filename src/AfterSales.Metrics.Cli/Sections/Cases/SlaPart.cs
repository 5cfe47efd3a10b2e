using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether the agreed times were kept: as flagged, by due times, and by hours promised in working time.</summary>
internal static class SlaPart
{
    /// <summary>Each way the file tells it, the flag first.</summary>
    /// <param name="asOf">What comes after it is not known.</param>
    public static IReadOnlyList<(string Key, string Basis, SlaAttainmentResult Result)> Of(
        IReadOnlyList<BookingLine> lines, Roster roster, bool hasCalendar, Instant asOf)
    {
        var found = new List<(string Key, string Basis, SlaAttainmentResult Result)>();
        var flagged = lines.Where(l => l.SlaMet is not null).ToList();
        if (flagged.Count > 0)
        {
            found.Add(("flag", "as flagged", SlaAttainment.Compute(flagged.LongCount(l => l.SlaMet == true), flagged.LongCount(l => l.SlaMet == false))));
        }

        var due = lines.Where(l => l.Due is not null).ToList();
        if (due.Count > 0)
        {
            found.Add(("due", "by due time", ByDueTime(due, asOf)));
        }

        var promised = lines.Where(l => l.PromisedHours is not null).ToList();
        if (promised.Count > 0)
        {
            found.Add(
                ("promised", hasCalendar ? "by promised hours, in working time" : "by promised hours, by the clock",
                    ByPromise(promised, roster, hasCalendar, asOf)));
        }

        return found;
    }

    public static ReportTable Table(IReadOnlyList<(string Key, string Basis, SlaAttainmentResult Result)> found)
    {
        var table = new ReportTable(
            "sla",
            "Agreed times kept",
            new("basis", "How it is told"),
            new("met", "Kept"),
            new("missed", "Missed"),
            new("overdue", "Of these still open"),
            new("pending", "Not decided yet"),
            new("attainment", "Kept"),
            new("interval", "95 % interval"));
        foreach (var (_, basis, result) in found)
        {
            table.Add(
                ReportValue.Text(basis),
                ReportValue.Count(result.Met),
                ReportValue.Count(result.Missed),
                ReportValue.Count(result.Overdue),
                ReportValue.Count(result.Pending),
                ReportValue.Share(result.Attainment),
                ReportValue.ShareInterval(result.Attainment));
        }

        return table;
    }

    private static SlaAttainmentResult ByDueTime(List<BookingLine> lines, Instant asOf)
    {
        var (ended, open) = (lines.Where(l => l.End <= asOf).ToList(), lines.Where(l => !(l.End <= asOf)).ToList());
        var (met, overdue) = (ended.LongCount(l => l.End <= l.Due), open.LongCount(l => asOf > l.Due));
        return SlaAttainment.Compute(met, ended.Count - met + overdue) with { Overdue = overdue, Pending = open.Count - overdue };
    }

    /// <summary>One target for each promise and calendar, added up; a resource without working time has kept or missed nothing.</summary>
    private static SlaAttainmentResult ByPromise(List<BookingLine> lines, Roster roster, bool hasCalendar, Instant asOf)
    {
        var own = roster.Resources.Where(r => r.Calendar is not null).ToDictionary(r => r.Name, r => r.Calendar!, StringComparer.Ordinal);
        var parts = new List<SlaAttainmentResult>();
        foreach (var group in lines.GroupBy(l => (Hours: l.PromisedHours!.Value, Own: hasCalendar && own.ContainsKey(l.Resource) ? l.Resource : string.Empty)))
        {
            var calendar = hasCalendar ? own.GetValueOrDefault(group.Key.Own, roster.DefaultCalendar!) : null;
            if (hasCalendar && calendar is null)
            {
                continue;
            }

            parts.Add(SlaAttainment.Compute(
                group.Select(l => new ServiceCase { Id = l.Case.Length > 0 ? l.Case : l.Resource, Opened = l.Opened ?? l.Start, Resolved = l.End }),
                new SlaTarget
                {
                    Clock = CaseClock.Resolution,
                    Within = Duration.FromTicks(
                    (long)(group.Key.Hours * NodaConstants.TicksPerHour)),
                    Calendar = calendar
                },
                asOf));
        }

        return SlaAttainment.Compute(
            parts.Sum(p => p.Met), parts.Sum(p => p.Missed)) with
        { Overdue = parts.Sum(p => p.Overdue), Pending = parts.Sum(p => p.Pending) };
    }
}
