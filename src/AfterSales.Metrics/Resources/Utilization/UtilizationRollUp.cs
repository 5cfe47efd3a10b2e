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
        var byPeriod = new SortedDictionary<LocalDate, (ReportingPeriod Period, UsageTally Tally)>();
        foreach (var entry in entries)
        {
            whole.Merge(entry.Whole);
            foreach (var (period, tally) in entry.ByPeriod())
            {
                if (!byPeriod.TryGetValue(period.Start, out var sum))
                {
                    byPeriod.Add(period.Start, sum = (period, new UsageTally()));
                }

                sum.Tally.Merge(tally);
            }
        }

        return new GroupUtilization
        {
            Name = name,
            Resources = entries.Count,
            Utilization = Utilization.Compute(whole),
            Periods = FrozenList.Own(byPeriod.Values
                .Select(sum => new PeriodUtilization { Period = sum.Period, Utilization = Utilization.Compute(sum.Tally) }).ToArray()),
        };
    }

    /// <summary>One resource: its bookings first, its tallies after the sweep.</summary>
    private sealed class Entry(Resource resource, UsageFrame frame)
    {
        private UsageTally[] cells = [];

        public Resource Resource { get; } = resource;

        public BookingKeys Keys { get; } = frame.Keys();

        public UsageTally Whole { get; } = new();

        public void Sweep()
        {
            cells = frame.Cells(Keys);
            Keys.Dispose();
            foreach (var cell in cells)
            {
                Whole.Merge(cell);
            }
        }

        public IEnumerable<(ReportingPeriod Period, UsageTally Tally)> ByPeriod() => frame.ByPeriod(cells);

        public ResourceUtilization Result()
            => new() { Resource = Resource, Utilization = Utilization.Compute(Whole), Periods = frame.Periods(cells) };
    }
}
