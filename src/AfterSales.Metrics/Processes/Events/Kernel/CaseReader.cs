namespace AfterSales.Metrics.Processes;

/// <summary>Reads one case after another out of a table: what counts, in which order, and the times that follow.</summary>
internal sealed class CaseReader
{
    /// <summary>Up to so many events are sorted by insertion, and compared with each other for twins: most cases are this short, and often in order.</summary>
    private const int Few = 24;

    private readonly EventTable table;
    private readonly ProcessOptions options;
    private readonly WorkClock clock;
    private readonly bool[]? closing;
    private readonly long asOf;
    private readonly bool hasShares;
    private readonly Comparer comparer;
    private int[] order = new int[64];

    public CaseReader(EventTable table, ProcessOptions options)
    {
        (this.table, this.options, clock) = (table, options, WorkClock.Of(options.Calendar, table, options.AsOf));
        asOf = options.AsOf?.ToUnixTimeTicks() ?? long.MaxValue;
        closing = options.ClosingSteps is { } steps ? [.. table.StepNames.Select(name => steps.Contains(name, StringComparer.Ordinal))] : null;
        hasShares = table.Count > 0 && table.RecordAt(0) is not null;
        comparer = new Comparer(table, asOf, options.OpenEnds);
    }

    public CaseWork Work { get; } = new();

    /// <summary>Set to be told which events do not count, and for a duplicate, of which event.</summary>
    public Action<int, EventState, int>? OnRejected { get; set; }

    /// <summary>Reads the events of one case at their positions, in input order.</summary>
    public CaseWork Read(ReadOnlySpan<int> positions)
    {
        Work.Clear(positions.Length);
        if (order.Length < positions.Length)
        {
            order = new int[Math.Max(positions.Length, 2 * order.Length)];
        }

        var used = Select(positions);
        Sort(used);
        used = options.Twins == TwinRule.Kept ? used : DropTwins(used);
        Work.Account.Used = used;
        Work.SetCount(used);
        if (used > 0)
        {
            Fill(used);
            Time(used);
        }

        return Work;
    }

    public void RejectWithoutCase(int position, ref EventSums account) => Reject(position, EventState.NoCase, -1, ref account);

    /// <summary>The last step closes a case; other work after a closing step reopens it.</summary>
    public static (bool IsClosed, bool WasReopened) StateOf(ReadOnlySpan<int> steps, bool[]? closing)
    {
        if (closing is null)
        {
            return (true, false);
        }

        var (hasClosed, wasReopened) = (false, false);
        foreach (var step in steps)
        {
            wasReopened |= hasClosed && !closing[step];
            hasClosed |= closing[step];
        }

        return (closing[steps[steps.Length - 1]], wasReopened);
    }

    private int Select(ReadOnlySpan<int> positions)
    {
        var steps = table.Steps.Span;
        var starts = table.Starts.Span;
        var ends = table.Ends.Span;
        var (used, hasSequences) = (0, !table.Sequences.IsEmpty);
        foreach (var position in positions)
        {
            var (start, end) = (starts[position], ends.IsEmpty ? EventTable.NoNumber : ends[position]);
            var state = steps[position] < 0 ? EventState.NoStep
                : start == EventTable.NoNumber && end == EventTable.NoNumber ? EventState.NoTime
                : start != EventTable.NoNumber && end != EventTable.NoNumber && end < start ? EventState.NegativeDuration
                : (start != EventTable.NoNumber ? start : end) > asOf ? EventState.AfterReport
                : EventState.Used;
            if (state != EventState.Used)
            {
                Reject(position, state, -1, ref Work.Account);
                continue;
            }

            hasSequences = hasSequences && table.HasSequence(position);
            order[used++] = position;
        }

        comparer.BySequence = hasSequences;
        return used;
    }

    private void Sort(int used)
    {
        if (used > Few)
        {
            Array.Sort(order, 0, used, comparer);
            return;
        }

        for (var i = 1; i < used; i++)
        {
            var moved = order[i];
            var place = i;
            for (; place > 0 && comparer.Compare(order[place - 1], moved) > 0; place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = moved;
        }
    }

    /// <summary>Twins have one start and one end, so only runs of those are looked through.</summary>
    private int DropTwins(int used)
    {
        var kept = 0;
        for (int from = 0, to; from < used; from = to)
        {
            for (to = from + 1; to < used && comparer.AtOneTime(order[from], order[to]); to++)
            {
            }

            kept = to - from == 1 ? Keep(order[from], kept) : to - from <= Few ? DropFew(from, to, kept) : DropMany(from, to, kept);
        }

        return kept;
    }

    private int DropFew(int from, int to, int kept)
    {
        var first = kept;
        for (var i = from; i < to; i++)
        {
            var (position, twin) = (order[i], -1);
            for (var j = first; j < kept && twin < 0; j++)
            {
                twin = table.Equals(order[j], position) ? order[j] : -1;
            }

            kept = twin < 0 ? Keep(position, kept) : RejectTwin(position, twin, kept);
        }

        return kept;
    }

    private int DropMany(int from, int to, int kept)
    {
        var seen = new Dictionary<int, int>(table);
        for (var i = from; i < to; i++)
        {
            var position = order[i];
            if (seen.TryGetValue(position, out var twin))
            {
                RejectTwin(position, twin, kept);
                continue;
            }

            seen.Add(position, position);
            kept = Keep(position, kept);
        }

        return kept;
    }

    private int Keep(int position, int kept)
    {
        order[kept] = position;
        return kept + 1;
    }

    private int RejectTwin(int position, int twin, int kept)
    {
        Reject(position, EventState.Duplicate, twin, ref Work.Account);
        return kept;
    }

    private void Reject(int position, EventState state, int twin, ref EventSums account)
    {
        account.Reject(state, table.Costs.IsEmpty ? 0 : table.Costs.Span[position]);
        OnRejected?.Invoke(position, state, twin);
    }

    private void Fill(int used)
    {
        var steps = table.Steps.Span;
        var departments = table.Departments.Span;
        var costs = table.Costs.Span;
        for (var i = 0; i < used; i++)
        {
            var position = order[i];
            var (start, end, isTimed) = comparer.TimesOf(position);
            (Work.Positions[i], Work.Steps[i]) = (position, steps[position]);
            Work.Departments[i] = departments.IsEmpty ? NameTable.Missing : departments[position];
            (Work.Starts[i], Work.Ends[i], Work.Timed[i]) = (start, end, isTimed);
            Work.Costs[i] = costs.IsEmpty ? 0 : costs[position];
            Work.Ties += i > 0 && Work.Steps[i - 1] != Work.Steps[i] && comparer.CompareTimes(Work.Positions[i - 1], position) == 0 ? 1 : 0;
        }

        (Work.IsClosed, Work.WasReopened) = StateOf(Work.Steps.AsSpan(0, used), closing);
    }

    private void Time(int used)
    {
        // In what the clock shows; its M is the latest end so far.
        var first = clock.At(Work.Starts[0]);
        var latest = first;
        for (var i = 0; i < used; i++)
        {
            var (start, end) = (clock.At(Work.Starts[i]), clock.At(Work.Ends[i]));
            var touch = Work.Timed[i] ? end - start : 0;
            Work.Waiting[i] = Math.Max(0, start - latest);
            Work.Progress[i] = Work.Timed[i] ? Math.Max(0, end - Math.Max(start, latest)) : 0;
            Work.Touch[i] = touch;
            Work.WholeTouch = checked(Work.WholeTouch + touch);
            if (hasShares && table.ShareAt(Work.Positions[i]) is { } share)
            {
                Work.Touch[i] = share.Ticks(touch);
                Work.Account.Shared++;
            }

            latest = Math.Max(latest, end);
        }

        Work.SinceLast = Work.IsClosed || asOf == long.MaxValue ? 0 : clock.At(asOf) - latest;
        Work.Lead = latest - first + Work.SinceLast;
    }

    /// <summary>The order in a case.</summary>
    private sealed class Comparer(EventTable table, long asOf, OpenEndRule openEnds) : IComparer<int>
    {
        public bool BySequence { get; set; }

        public int Compare(int one, int other)
        {
            var order = CompareTimes(one, other);
            return order != 0 ? order : one.CompareTo(other);
        }

        /// <summary>By all but the place in the log.</summary>
        public int CompareTimes(int one, int other)
        {
            var (first, second) = (TimesOf(one), TimesOf(other));
            var order = first.Start.CompareTo(second.Start);
            order = order != 0 ? order : first.End.CompareTo(second.End);
            return order != 0 || !BySequence ? order : table.Sequences.Span[one].CompareTo(table.Sequences.Span[other]);
        }

        public bool AtOneTime(int one, int other)
        {
            var (first, second) = (TimesOf(one), TimesOf(other));
            return first.Start == second.Start && first.End == second.End;
        }

        public (long Start, long End, bool IsTimed) TimesOf(int position)
        {
            var (start, end) = (table.Starts.Span[position], table.Ends.IsEmpty ? EventTable.NoNumber : table.Ends.Span[position]);
            if (start == EventTable.NoNumber)
            {
                return (end, end, false);
            }

            return end != EventTable.NoNumber ? (start, Math.Min(end, asOf), true)
                : openEnds == OpenEndRule.Running ? (start, asOf, true)
                : (start, start, false);
        }
    }
}
