namespace AfterSales.Metrics.Resources;

/// <summary>
/// One pass over the sorted starts and ends of a resource's bookings. Between two neighbors among them nothing changes, so that stretch is added
/// to the time at its concurrency and to the time of its set of activities, in and out of working hours. Cells follow each other without gap.
/// </summary>
internal ref struct UsageSweep
{
    private readonly WorkTimeline timeline;
    private readonly ReadOnlySpan<long> cuts;
    private readonly ReadOnlySpan<UsageTally> cells;
    private UsageTally tally;
    private int cell;
    private int stretch;
    private long now;
    private long passed;

    private UsageSweep(WorkTimeline timeline, ReadOnlySpan<long> cuts, ReadOnlySpan<UsageTally> cells)
    {
        this.timeline = timeline;
        this.cuts = cuts;
        this.cells = cells;
        tally = cells[0];
    }

    /// <param name="starts">Sorted keys of <see cref="BookingKeys"/>.</param>
    /// <param name="ends">As many, sorted.</param>
    /// <param name="timeline">The working time of the window.</param>
    /// <param name="cuts">Where each cell ends, as offsets; the last is the window's length.</param>
    /// <param name="cells">The tally of each cell.</param>
    public static void Run(ReadOnlySpan<long> starts, ReadOnlySpan<long> ends, WorkTimeline timeline, ReadOnlySpan<long> cuts, ReadOnlySpan<UsageTally> cells)
    {
        if (cells.IsEmpty)
        {
            return;
        }

        var sweep = new UsageSweep(timeline, cuts, cells);
        Span<int> running = stackalloc int[(int)Activity.Idle];
        running.Clear();
        var (level, set, next) = (0, 0, 0);
        foreach (var end in ends)
        {
            // As many bookings have started before an end as needed: every end comes after its own start.
            for (; next < starts.Length && starts[next] < end; next++)
            {
                sweep.AdvanceTo(starts[next] >> 3, level, set);
                var begun = (int)(starts[next] & 7);
                running[begun]++;
                set |= 1 << begun;
                level += begun < (int)Activity.Unavailable ? 1 : 0;
            }

            sweep.AdvanceTo(end >> 3, level, set);
            var ended = (int)(end & 7);
            if (--running[ended] == 0)
            {
                set &= ~(1 << ended);
            }

            level -= ended < (int)Activity.Unavailable ? 1 : 0;
        }

        sweep.AdvanceTo(timeline.Length, level, set);
    }

    private void AdvanceTo(long offset, int level, int set)
    {
        while (cuts[cell] < offset)
        {
            Add(cuts[cell], level, set);
            tally = cells[++cell];
        }

        if (offset > now)
        {
            Add(offset, level, set);
        }
    }

    private void Add(long offset, int level, int set)
    {
        var elapsed = offset - now;
        var worked = PassedAt(offset) - passed;
        tally.AddLevel(level, elapsed);
        tally.InHours[set] += worked;
        tally.OutOfHours[set] += elapsed - worked;
        now = offset;
        passed += worked;
    }

    /// <summary>As <see cref="WorkTimeline.PassedAt"/>, for offsets that only grow.</summary>
    private long PassedAt(long offset)
    {
        var starts = timeline.Starts;
        while (stretch < starts.Length && timeline.Ends[stretch] <= offset)
        {
            stretch++;
        }

        return stretch == starts.Length
            ? timeline.Total
            : timeline.Before[stretch] + Math.Max(0, offset - starts[stretch]);
    }
}
