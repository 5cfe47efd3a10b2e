namespace AfterSales.Metrics.Resources;

/// <summary>
/// What became of one resource's bookings, kept by activity: starts and ends, each sorted, so that how many run at an instant is a difference of two
/// places. Any period can be made of it when somebody asks; of 500 years of days nothing is kept but the bookings.
/// </summary>
internal sealed class UsageHistory
{
    private readonly long[] started;
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[][] startsOf = new long[(int)Activity.Idle][];
    private readonly long[][] endsOf = new long[(int)Activity.Idle][];

    /// <param name="keys">The bookings, sorted.</param>
    public UsageHistory(BookingKeys keys)
    {
        started = keys.StartOffsets();
        (starts, ends) = (Offsets(keys.Starts, null), Offsets(keys.Ends, null));
        for (var activity = 0; activity < startsOf.Length; activity++)
        {
            (startsOf[activity], endsOf[activity]) = (Offsets(keys.Starts, activity), Offsets(keys.Ends, activity));
        }
    }

    /// <summary>How many bookings begin from one offset to before another.</summary>
    public long StartedIn(long from, long until) => Before(started, until) - Before(started, from);

    public bool IsIdle(long from, long until)
        => (starts.Length == 0 || (Before(starts, until) is var begun && Before(ends, from + 1) == begun)) && StartedIn(from, until) == 0;

    /// <summary>The keys of the bookings inside, each cut to it.</summary>
    public (long[] Starts, long[] Ends) Clip(long from, long until)
    {
        var (begins, finishes) = (new List<long>(), new List<long>());
        for (var activity = 0; activity < startsOf.Length; activity++)
        {
            // What ended by now has ended before all that runs; the order of the rest does not matter to any figure.
            var (first, last) = (Before(endsOf[activity], from + 1), Before(startsOf[activity], until));
            for (var i = first; i < last; i++)
            {
                begins.Add((Math.Max(from, startsOf[activity][i]) << 3) | (long)activity);
                finishes.Add((Math.Min(until, endsOf[activity][i]) << 3) | (long)activity);
            }
        }

        var (sortedStarts, sortedEnds) = (begins.ToArray(), finishes.ToArray());
        Array.Sort(sortedStarts);
        Array.Sort(sortedEnds);
        return (sortedStarts, sortedEnds);
    }

    /// <summary>How many lie before an offset.</summary>
    private static int Before(long[] sorted, long offset)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = sorted[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static long[] Offsets(ReadOnlySpan<long> keys, int? activity)
    {
        var (count, next) = (0, 0);
        foreach (var key in keys)
        {
            count += activity is null || (key & 7) == activity ? 1 : 0;
        }

        var offsets = count == 0 ? [] : new long[count];
        foreach (var key in keys)
        {
            if (activity is null || (key & 7) == activity)
            {
                offsets[next++] = key >> 3;
            }
        }

        return offsets;
    }
}
