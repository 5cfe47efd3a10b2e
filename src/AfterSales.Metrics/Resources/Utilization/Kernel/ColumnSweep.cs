using System.Buffers;
using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// Bookings of many resources in one go: counted and scattered by resource (a counting sort), then each resource's starts and ends are sorted in
/// cache-sized buffers and swept. Nothing is allocated for a booking; two rented columns hold the keys.
/// </summary>
internal static class ColumnSweep
{
    public static ColumnUsage Run(BookingColumns columns, IReadOnlyList<WorkCalendar> calendars, Interval window, UtilizationOptions options)
    {
        Check(columns);
        var count = columns.ResourceCount;
        var timelines = Timelines(calendars, count, window);
        var tallies = new UsageTally[count];
        var reader = new Reader(columns, window, options);
        var unusable = new List<UnusableRecord>();
        var started = new int[count];
        var places = new int[count + 1];
        var longest = reader.Count(started, places, unusable);
        var keys = ArrayPool<Pair>.Shared.Rent(Math.Max(1, places[count]));
        var (starts, ends, scratch) = (new long[longest], new long[longest], new long[longest]);
        reader.Scatter(places, keys);

        // The scatter moved each place to the end of its resource, which is where the next begins.
        var from = 0;
        for (var resource = 0; resource < count; resource++)
        {
            var length = places[resource] - from;
            for (var i = 0; i < length; i++)
            {
                (starts[i], ends[i]) = (keys[from + i].Start, keys[from + i].End);
            }

            TickSort.Sort(starts, scratch, length);
            TickSort.Sort(ends, scratch, length);
            tallies[resource] = new UsageTally { Started = started[resource] };
            var timeline = timelines[timelines.Length == 1 ? 0 : resource];
            UsageSweep.Run(starts.AsSpan(0, length), ends.AsSpan(0, length), timeline, 0, timeline.Length, tallies[resource]);
            from = places[resource];
        }

        ArrayPool<Pair>.Shared.Return(keys);
        return new ColumnUsage { Tallies = FrozenList.Own(tallies), Unusable = FrozenList.Own(unusable.ToArray()) };
    }

    private static void Check(BookingColumns columns)
    {
        var count = columns.Resources.Length;
        Guard.SameLength(columns.StartTicks.Length, count, nameof(columns.StartTicks), nameof(columns.Resources));
        Guard.SameLength(columns.EndTicks.Length, count, nameof(columns.EndTicks), nameof(columns.Resources));
        if (!columns.Activities.IsEmpty)
        {
            Guard.SameLength(columns.Activities.Length, count, nameof(columns.Activities), nameof(columns.Resources));
        }
    }

    private static WorkTimeline[] Timelines(IReadOnlyList<WorkCalendar> calendars, int count, Interval window)
    {
        if (calendars.Count != 1)
        {
            Guard.SameLength(calendars.Count, count, nameof(calendars), "the resources");
        }

        var made = new Dictionary<WorkCalendar, WorkTimeline>();
        return calendars.Select(calendar =>
        {
            if (!made.TryGetValue(calendar, out var timeline))
            {
                made.Add(calendar, timeline = WorkTimeline.Of(calendar, window));
            }

            return timeline;
        }).ToArray();
    }

    private struct Pair
    {
        public long Start;
        public long End;
    }

    /// <summary>Reads the columns twice, once to count and once to scatter; both readings clip alike.</summary>
    private readonly ref struct Reader(BookingColumns columns, Interval window, UtilizationOptions options)
    {
        private readonly ReadOnlySpan<int> resources = columns.Resources.Span;
        private readonly ReadOnlySpan<long> starts = columns.StartTicks.Span;
        private readonly ReadOnlySpan<long> ends = columns.EndTicks.Span;
        private readonly ReadOnlySpan<Activity> activities = columns.Activities.Span;
        private readonly long origin = window.Start.ToUnixTimeTicks();
        private readonly long end = window.End.ToUnixTimeTicks();
        private readonly long openUntil = options.OpenUntil?.ToUnixTimeTicks() ?? long.MinValue;

        /// <summary>Fills <paramref name="places"/> with where each resource's bookings begin; returns the longest resource's number of them.</summary>
        public int Count(int[] started, int[] places, List<UnusableRecord> unusable)
        {
            for (var i = 0; i < resources.Length; i++)
            {
                var resource = resources[i];
                if ((uint)resource >= (uint)started.Length)
                {
                    throw Guard.Item(nameof(BookingColumns.Resources), Guard.Text($"must be from 0 to {started.Length - 1}"), i, resource);
                }

                if (!activities.IsEmpty && activities[i] is < 0 or > Activity.Idle)
                {
                    throw Guard.Item(nameof(BookingColumns.Activities), "must be one of the values of Activity", i, activities[i]);
                }

                var (start, until) = (starts[i], ends[i] == BookingColumns.OpenEnd ? openUntil : ends[i]);
                if (until < start)
                {
                    unusable.Add(Unusable(i, ends[i]));
                    continue;
                }

                if (start >= origin && start < end)
                {
                    started[resource]++;
                }

                places[resource] += IsCounted(start, until) && (activities.IsEmpty || activities[i] != Activity.Idle) ? 1 : 0;
            }

            var (sum, longest) = (0, 0);
            for (var resource = 0; resource < places.Length; resource++)
            {
                longest = Math.Max(longest, places[resource]);
                (places[resource], sum) = (sum, sum + places[resource]);
            }

            return longest;
        }

        public void Scatter(int[] places, Pair[] keys)
        {
            for (var i = 0; i < resources.Length; i++)
            {
                var (start, until) = (starts[i], ends[i] == BookingColumns.OpenEnd ? openUntil : ends[i]);
                var activity = activities.IsEmpty ? Activity.Productive : activities[i];
                if (until >= start && IsCounted(start, until) && activity != Activity.Idle)
                {
                    keys[places[resources[i]]++] = new Pair
                    {
                        Start = ((Math.Max(start, origin) - origin) << 3) | (long)activity,
                        End = ((Math.Min(until, end) - origin) << 3) | (long)activity,
                    };
                }
            }
        }

        private static UnusableRecord Unusable(int row, long end) => end == BookingColumns.OpenEnd
            ? new UnusableRecord { Position = row, Field = nameof(BookingColumns.EndTicks), Rule = RecordRule.OpenEnded }
            : new UnusableRecord
            {
                Position = row,
                Field = nameof(BookingColumns.EndTicks),
                Rule = RecordRule.EndsBeforeStart,
                Value = end.ToString(CultureInfo.InvariantCulture),
            };

        // In a window without length every end would come with its own start.
        private bool IsCounted(long start, long until) => start < until && start < end && until > origin && origin < end;
    }
}
