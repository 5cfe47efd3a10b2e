namespace AfterSales.Metrics.Processes;

/// <content>How long a case was waited for and worked on.</content>
internal sealed partial class CaseReader
{
    /// <param name="starts">When the events began.</param>
    /// <param name="ends">When they ended; of a point its start, or less.</param>
    private void Time(ReadOnlySpan<long> starts, ReadOnlySpan<long> ends)
    {
        var waiting = Work.Waiting.AsSpan(0, starts.Length);
        var progress = Work.Progress.AsSpan(0, starts.Length);
        var touches = Work.Touch.AsSpan(0, starts.Length);
        if (!clock.IsElapsed)
        {
            // What the clock shows stands where it is read from before it is overwritten.
            for (var i = 0; i < starts.Length; i++)
            {
                (touches[i], progress[i]) = (clock.At(starts[i]), clock.At(Math.Max(starts[i], ends[i])));
            }

            starts = touches;
            ends = progress;
        }

        // M is the latest end so far. A duration that is not known is none, so that nothing is asked of it.
        var (first, latest, whole) = (starts[0], starts[0], 0L);
        for (var i = 0; i < starts.Length; i++)
        {
            var (start, end) = (starts[i], Math.Max(starts[i], ends[i]));
            var reached = Math.Max(start, latest);
            waiting[i] = reached - latest;
            progress[i] = Math.Max(end, reached) - reached;
            touches[i] = end - start;
            whole = checked(whole + (end - start));
            latest = Math.Max(end, latest);
        }

        Work.WholeTouch = whole;
        Work.SinceLast = Work.IsClosed || asOf == long.MaxValue ? 0 : clock.At(asOf) - latest;
        Work.Lead = latest - first + Work.SinceLast;
        if (hasShares)
        {
            Share(touches);
        }
    }

    private void Share(Span<long> touches)
    {
        for (var i = 0; i < touches.Length; i++)
        {
            if (table.ShareAt(Work.Positions[i]) is { } share)
            {
                touches[i] = share.Ticks(touches[i]);
                Work.Account.Shared++;
            }
        }
    }
}
