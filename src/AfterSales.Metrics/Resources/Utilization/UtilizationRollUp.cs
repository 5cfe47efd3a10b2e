using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>Many resources: one sweep for each, then tallies merged by kind, by team and in all.</summary>
internal static class UtilizationRollUp
{
    public static UtilizationReport Report(IEnumerable<Booking> bookings, Roster roster, Interval window, UtilizationOptions options)
    {
        var frames = new Dictionary<WorkCalendar, UsageFrame>();
        var entries = new List<Entry>();
        var byName = new Dictionary<string, Entry>(StringComparer.Ordinal);
        for (var i = 0; i < roster.Resources.Count; i++)
        {
            var entry = Enter(roster.Resources[i])
                ?? throw Guard.Item(nameof(roster), "must give every resource a calendar, or a default one", i, roster.Resources[i].Name);
            entries.Add(entry);
            byName.Add(entry.Resource.Name, entry);
        }

        var unusable = new List<UnusableRecord>();
        var index = 0;
        foreach (var booking in bookings)
        {
            var problem = BookingKeys.Problem(booking, options);
            if (!byName.TryGetValue(booking.Resource, out var entry) && Enter(new Resource { Name = booking.Resource }) is { } made)
            {
                entries.Add(entry = made);
                byName.Add(booking.Resource, made);
            }

            if (entry is null)
            {
                problem ??= RecordRule.Unknown;
            }

            if (problem is { } found)
            {
                unusable.Add(BookingKeys.Unusable(booking, index, found));
            }
            else
            {
                entry!.Keys.Add(booking, options);
            }

            index++;
        }

        foreach (var entry in entries)
        {
            entry.Sweep();
        }

        return new UtilizationReport
        {
            Total = Group(null, entries),
            Resources = FrozenList.Own(entries.Select(e => e.Result()).ToArray()),
            ByKind = Groups(entries, e => e.Resource.Kind?.ToString()),
            ByTeam = Groups(entries, e => e.Resource.Team),
            Unusable = FrozenList.Own(unusable.ToArray()),
        };

        Entry? Enter(Resource resource)
        {
            if ((resource.Calendar ?? roster.DefaultCalendar) is not { } calendar)
            {
                return null;
            }

            if (!frames.TryGetValue(calendar, out var frame))
            {
                frames.Add(calendar, frame = new UsageFrame(calendar, window, options.Unit));
            }

            return new Entry(resource, frame);
        }
    }

    private static FrozenList<GroupUtilization> Groups(List<Entry> entries, Func<Entry, string?> name)
        => FrozenList.Own(entries.GroupBy(name).Select(group => Group(group.Key, [.. group])).ToArray());

    private static GroupUtilization Group(string? name, List<Entry> entries)
    {
        var whole = new UsageTally();
        foreach (var entry in entries)
        {
            whole.Merge(entry.Whole);
        }

        return new GroupUtilization { Name = name, Resources = entries.Count, Utilization = Utilization.Compute(whole), Periods = Periods(entries) };
    }

    /// <summary>The periods of a group, each added up when it is asked for.</summary>
    private static ComputedList<PeriodUtilization> Periods(List<Entry> entries)
    {
        var frames = entries.Select(e => e.Frame).Distinct().ToList();
        var periods = frames.Count == 1
            ? frames[0].Periods
            : frames.SelectMany(f => f.Periods).GroupBy(p => p.Start).Select(g => g.First()).OrderBy(p => p.Start).ToArray();
        return new ComputedList<PeriodUtilization>(periods.Count, i => InPeriod(periods[i], entries));
    }

    private static PeriodUtilization InPeriod(ReportingPeriod period, List<Entry> entries)
    {
        var sum = new UsageTally();
        foreach (var frame in entries.GroupBy(e => e.Frame))
        {
            var cell = frame.Key.CellOf(period.Start);
            if (cell < 0)
            {
                continue;
            }

            var idle = 0;
            foreach (var entry in frame)
            {
                if (frame.Key.IsIdle(cell, entry.History))
                {
                    idle++;
                }
                else
                {
                    frame.Key.AddCell(cell, entry.History, sum);
                }
            }

            frame.Key.AddIdle(cell, idle, sum);
        }

        return new PeriodUtilization { Period = period, Utilization = Utilization.Compute(sum) };
    }

    /// <summary>One resource: its bookings first, its tally and history after the sweep.</summary>
    private sealed class Entry(Resource resource, UsageFrame frame)
    {
        private UsageHistory? history;

        public Resource Resource { get; } = resource;

        public UsageFrame Frame { get; } = frame;

        public BookingKeys Keys { get; } = frame.Keys();

        public UsageTally Whole { get; private set; } = new();

        public UsageHistory History => history!;

        public void Sweep()
        {
            Whole = Frame.Whole(Keys);
            history = new UsageHistory(Keys);
            Keys.Dispose();
        }

        public ResourceUtilization Result()
        {
            var (shared, mine) = (Frame, History);
            return new ResourceUtilization
            {
                Resource = Resource,
                Utilization = Utilization.Compute(Whole),
                Periods = new ComputedList<PeriodUtilization>(shared.Periods.Count, i => Period(shared, mine, i)),
            };
        }

        private static PeriodUtilization Period(UsageFrame frame, UsageHistory history, int cell)
        {
            var tally = new UsageTally();
            frame.AddCell(cell, history, tally);
            return new PeriodUtilization { Period = frame.Periods[cell], Utilization = Utilization.Compute(tally) };
        }
    }
}
