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
            found.Add(("flag", Say("as flagged"), SlaAttainment.Compute(flagged.LongCount(l => l.SlaMet == true), flagged.LongCount(l => l.SlaMet == false))));
        }

        var due = lines.Where(l => l.Due is not null).ToList();
        if (due.Count > 0)
        {
            found.Add(("due", Say("by due time"),
                SlaAttainment.ByDueTime(due.Select(l => new DueCase { Id = l.CaseId, Due = l.Due!.Value, Ended = l.End }), asOf)));
        }

        var promised = lines.Where(l => l.PromisedHours is not null).ToList();
        if (promised.Count > 0)
        {
            found.Add(
                ("promised", hasCalendar ? Say("by promised hours, in working time") : Say("by promised hours, by the clock"),
                    ByPromise(promised, roster, hasCalendar, asOf)));
        }

        return found;
    }

    public static Ingredient[] Ingredients(SlaAttainmentResult result) =>
    [
        new("met", Shown.Count(result.Met)),
        new("missed", Shown.Count(result.Missed), Say($"of these still open {Shown.Count(result.Overdue).Display}")),
        new("pending", Shown.Count(result.Pending), Say("in neither part")),
    ];

    public static ReportTable Table(IReadOnlyList<(string Key, string Basis, SlaAttainmentResult Result)> found)
    {
        var table = new ReportTable(
            "sla",
            Say("SLA attainment: agreed times kept"),
            new("basis", Say("How it is told")),
            new("met", Say("Kept")),
            new("missed", Say("Missed")),
            new("overdue", Say("Of these still open")),
            new("pending", Say("Not decided yet")),
            new("attainment", Say("Kept")),
            new("interval", Say("95 % interval")));
        foreach (var (_, basis, result) in found)
        {
            table.Add(
                Shown.Text(basis),
                Shown.Count(result.Met),
                Shown.Count(result.Missed),
                Shown.Count(result.Overdue),
                Shown.Count(result.Pending),
                Shown.Share(result.Headline),
                Shown.ShareInterval(result.Headline));
        }

        return table;
    }

    /// <summary>Each by its own promise and the calendar of its resource; a resource without working time has kept or missed nothing.</summary>
    private static SlaAttainmentResult ByPromise(List<BookingLine> lines, Roster roster, bool hasCalendar, Instant asOf)
    {
        var own = roster.Resources.Where(r => r.Calendar is not null).ToDictionary(r => r.Name, r => r.Calendar!, StringComparer.Ordinal);
        var targets = new Dictionary<(decimal Hours, WorkCalendar? Calendar), SlaTarget>();
        var cases = new List<PromisedCase>();
        foreach (var line in lines)
        {
            var calendar = hasCalendar ? own.GetValueOrDefault(line.Resource, roster.DefaultCalendar!) : null;
            if (hasCalendar && calendar is null)
            {
                continue;
            }

            var promise = (line.PromisedHours!.Value, calendar);
            if (!targets.TryGetValue(promise, out var target))
            {
                var within = Duration.FromTicks((long)(promise.Value * NodaConstants.TicksPerHour));
                targets.Add(promise, target = new SlaTarget { Clock = CaseClock.Resolution, Within = within, Calendar = calendar });
            }

            cases.Add(new PromisedCase
            {
                Case = new ServiceCase { Id = line.CaseId, Opened = line.Opened ?? line.Start, Resolved = line.End },
                Target = target,
            });
        }

        return SlaAttainment.ByPromise(cases, asOf);
    }
}
