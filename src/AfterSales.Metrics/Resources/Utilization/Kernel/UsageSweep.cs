using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// One pass over the sorted starts and ends of a resource's bookings. Between two neighbors among them nothing changes, so that stretch is added
/// to the time at its concurrency and to the time of its set of activities, in and out of working hours.
/// </summary>
internal static class UsageSweep
{
    /// <param name="starts">Sorted keys of <see cref="BookingKeys"/>, none before the beginning.</param>
    /// <param name="ends">As many, sorted, none after the end.</param>
    /// <param name="timeline">The working time of the window.</param>
    /// <param name="from">Where to begin, as an offset.</param>
    /// <param name="until">Where to end.</param>
    /// <param name="tally">A new tally.</param>
    public static void Run(ReadOnlySpan<long> starts, ReadOnlySpan<long> ends, WorkTimeline timeline, long from, long until, UsageTally tally)
    {
        var cursor = new Cursor(timeline, tally, from);
        Span<int> running = stackalloc int[(int)Activity.Idle];
        running.Clear();
        var (next, done) = (0, 0);
        while (done < ends.Length)
        {
            // An end comes after its own start, so starts never fall behind; at one instant the order does not matter, as no time passes.
            var start = next < starts.Length ? starts[next] : long.MaxValue;
            var step = start < ends[done] ? 1 : 0;
            var key = step == 1 ? start : ends[done];
            (next, done) = (next + step, done + 1 - step);
            cursor.AdvanceTo(key >> 3);
            var activity = (int)(key & 7);
            running[activity] += step + step - 1;
            cursor.Set = running[activity] > 0 ? cursor.Set | (1 << activity) : cursor.Set & ~(1 << activity);
            cursor.Level += activity < (int)Activity.Unavailable ? step + step - 1 : 0;
        }

        cursor.AdvanceTo(until);
    }

    /// <summary>Where the pass stands, and the cell its time goes to.</summary>
    private ref struct Cursor
    {
        public int Set;
        public int Level;
        private readonly ReadOnlySpan<long> starts;
        private readonly ReadOnlySpan<long> ends;
        private readonly ReadOnlySpan<long> before;
        private readonly UsageTally tally;
        private long[] levels;
        private readonly long[] inHours;
        private readonly long[] outOfHours;
        private int stretch;
        private long now;
        private long passed;

        public Cursor(WorkTimeline timeline, UsageTally tally, long from)
        {
            starts = timeline.Starts;
            ends = timeline.Ends;
            before = timeline.Before;
            this.tally = tally;
            (levels, inHours, outOfHours) = (tally.Levels.Low, tally.InHours.Low, tally.OutOfHours.Low);
            if (from > 0)
            {
                (now, passed, stretch) = (from, timeline.PassedAt(from), timeline.StretchAt(from));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AdvanceTo(long offset)
        {
            while (ends[stretch] <= offset)
            {
                stretch++;
            }

            // No sum here exceeds the window's length, and that is far below the limit.
            unchecked
            {
                var worked = before[stretch] + Math.Max(offset - starts[stretch], 0) - passed;
                var elapsed = offset - now;
                if (Level >= levels.Length)
                {
                    levels = tally.LevelsUpTo(Level);
                }

                levels[Level] += elapsed;
                inHours[Set] += worked;
                outOfHours[Set] += elapsed - worked;
                now = offset;
                passed += worked;
            }
        }
    }
}
