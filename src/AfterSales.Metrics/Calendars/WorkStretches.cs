using NodaTime;

namespace AfterSales.Metrics;

/// <summary>The stretches of working time of a calendar between two instants, one after another: disjoint, in order, none touching the next.</summary>
internal static class WorkStretches
{
    private const int MostDaysLater = 7;

    /// <summary>Unix ticks in, offsets from the first out. Nothing is kept but the shifts of a few days.</summary>
    public static IEnumerable<(long Start, long End)> Of(WorkCalendar calendar, long origin, long end)
    {
        var queue = new Queue(end - origin);
        var clock = new LocalClock(calendar.Zone);

        // Three days more than the longest shift reaches: a skipped day, a clock turned back over midnight, and the day of the offset itself.
        var last = clock.DayOf(end);
        for (var day = Math.Max(LocalClock.FirstDay, clock.DayOf(origin) - MostDaysLater - 3); day <= last; day++)
        {
            var shifts = calendar.ShiftsOn(LocalClock.Date(day));
            if (shifts.Count == 0 || clock.At(day, 0) == clock.At(day + 1, 0))
            {
                continue;
            }

            foreach (var shift in shifts)
            {
                queue.Add(clock.At(day, shift.Start.TickOfDay) - origin, clock.At(day + shift.EndDaysLater, shift.End.TickOfDay) - origin);
            }

            // No change of the clocks moves a shift of a later day before this.
            for (var settled = clock.At(day, 0) - origin - (2 * NodaConstants.TicksPerDay); queue.Next(settled) is { } stretch;)
            {
                yield return stretch;
            }
        }

        while (queue.Next(long.MaxValue) is { } stretch)
        {
            yield return stretch;
        }

        if (queue.Open is { } open)
        {
            yield return open;
        }
    }

    /// <summary>Shifts sorted by their start, joined where they overlap or touch, cut to the window.</summary>
    private sealed class Queue(long length)
    {
        private (long Start, long End)[] waiting = new (long, long)[64];
        private int head;
        private int tail;

        /// <summary>The stretch that the next shift may still lengthen.</summary>
        public (long Start, long End)? Open { get; private set; }

        public void Add(long start, long end)
        {
            (start, end) = (Math.Max(start, 0), Math.Min(length, end));
            if (start >= end)
            {
                return;
            }

            if (tail == waiting.Length)
            {
                MakeRoom();
            }

            var place = tail++;
            for (; place > head && waiting[place - 1].Start > start; place--)
            {
                waiting[place] = waiting[place - 1];
            }

            waiting[place] = (start, end);
        }

        /// <summary>A stretch that nothing can lengthen any more, from the shifts that start before an offset; null when there is none.</summary>
        public (long Start, long End)? Next(long before)
        {
            while (head < tail && waiting[head].Start < before)
            {
                var (start, end) = waiting[head++];
                if (Open is not { } open)
                {
                    Open = (start, end);
                }
                else if (start <= open.End)
                {
                    Open = (open.Start, Math.Max(open.End, end));
                }
                else
                {
                    Open = (start, end);
                    return open;
                }
            }

            return null;
        }

        private void MakeRoom()
        {
            var larger = head >= waiting.Length / 2 ? waiting : new (long, long)[2 * waiting.Length];
            Array.Copy(waiting, head, larger, 0, tail - head);
            (waiting, head, tail) = (larger, 0, tail - head);
        }
    }
}
