using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Processes;

/// <summary>Reads one case after another out of a table: what counts, in which order, and the times that follow.</summary>
/// <remarks>Most cases are short, complete and in order: those are read once, from gathered columns. What a case needs beyond is a way of its own.</remarks>
internal sealed partial class CaseReader
{
    /// <summary>Up to so many events are sorted by insertion, and compared with each other for twins.</summary>
    private const int Few = 24;

    private readonly EventTable table;
    private readonly ProcessOptions options;
    private readonly CaseGrouping grouping;
    private readonly WorkClock clock;
    private readonly bool[]? closing;
    private readonly long asOf;

    /// <summary>The end of a point, where there are any; the longest end otherwise, which is no other's.</summary>
    private readonly long pointEnd;
    private readonly bool hasShares;
    private readonly EventBlock block = new();
    private readonly CaseOrder comparer;
    private (int From, int To) gathered;
    private int[] order = new int[64];

    public CaseReader(EventTable table, ProcessOptions options)
    {
        (this.table, this.options, clock) = (table, options, WorkClock.Of(options.Calendar, table, options.AsOf));
        grouping = new CaseGrouping(table);
        asOf = options.AsOf?.ToUnixTimeTicks() ?? long.MaxValue;
        pointEnd = options.OpenEnds == OpenEndRule.Running ? long.MaxValue : EventTable.NoNumber;
        closing = options.ClosingSteps is { } steps ? [.. table.StepNames.Select(name => steps.Contains(name, StringComparer.Ordinal))] : null;
        hasShares = table.Count > 0 && table.RecordAt(0) is not null;
        comparer = new CaseOrder(Work);
    }

    public CaseWork Work { get; } = new();

    /// <summary>Set to be told which events do not count, and for a duplicate, of which event.</summary>
    public Action<int, EventState, int>? OnRejected { get; set; }

    /// <summary>Once all cases are read.</summary>
    public void Return() => grouping.Return();

    public bool HasEvents(int code) => grouping.HasEvents(code);

    /// <summary>Reads what is counted of one case: as <see cref="Read(int)"/>, but that the steps of a plain case stay where they are.</summary>
    public CaseWork ReadCounts(int code)
    {
        var (from, size) = Place(code);
        Work.Clear(size);
        if (!IsPlain(from, size))
        {
            return Read(from, size);
        }

        Work.Borrow(block, from, size);
        Work.Account.Used = size;
        (Work.IsClosed, Work.WasReopened) = StateOf(Work.UsedSteps, closing);
        Time(block.Starts.AsSpan(from, size), block.Ends.AsSpan(from, size));
        return Work;
    }

    /// <summary>Reads the events of one case; cases are read in the order of their codes.</summary>
    public CaseWork Read(int code)
    {
        var (from, size) = Place(code);
        Work.Clear(size);
        return Read(from, size);
    }

    public void RejectWithoutCase(ref EventSums account)
    {
        foreach (var position in grouping.PositionsWithout())
        {
            Reject(position, EventState.NoCase, -1, ref account);
        }
    }

    /// <summary>Where a case stands in the block, and how many events it has.</summary>
    private (int From, int Size) Place(int code)
    {
        var (from, to) = grouping.RangeOf(code);
        if (to > gathered.To)
        {
            gathered = grouping.Load(code, block);
        }

        return (from - gathered.From, to - from);
    }

    /// <summary>Whether all events of a case count as they stand, each beginning after the one before, with both times or no end.</summary>
    private bool IsPlain(int from, int size)
    {
        var steps = block.Steps.AsSpan(from, size);
        var starts = block.Starts.AsSpan(from, size);
        var ends = block.Ends.AsSpan(from, size);
        var timed = Work.Timed.AsSpan(0, size);
        var (last, isPlain) = (EventTable.NoNumber, !hasShares);
        for (var i = 0; i < starts.Length; i++)
        {
            // Each is looked at whatever came before, so that there is nothing to be guessed.
            var (start, end) = (starts[i], ends[i]);
            isPlain &= (start > last) & (steps[i] >= 0) & ((end >= start) | (end == pointEnd)) & (end <= asOf);
            timed[i] = end != EventTable.NoNumber;
            last = start;
        }

        return isPlain & (last <= asOf);
    }

    private CaseWork Read(int from, int size)
    {
        var used = Select(from, from + size);
        if (!IsInOrder(used, out var hasRuns))
        {
            Sort(used);
            IsInOrder(used, out hasRuns);
        }

        used = hasRuns ? DropTwins(used) : used;
        Work.Account.Used = used;
        Work.SetCount(used);
        if (used > 0)
        {
            (Work.IsClosed, Work.WasReopened) = StateOf(Work.Steps.AsSpan(0, used), closing);
            Time(Work.Starts.AsSpan(0, used), Work.Ends.AsSpan(0, used));
        }

        return Work;
    }

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

    private int Select(int from, int to)
    {
        var (used, hasSequences, hasCosts) = (0, !table.Sequences.IsEmpty, !table.Costs.IsEmpty);
        for (var i = from; i < to; i++)
        {
            var (step, start, end, isTimed) = (block.Steps[i], block.Starts[i], block.Ends[i], true);
            if (step < 0 || start == EventTable.NoNumber || end < start || start > asOf || end > asOf)
            {
                var state = StateOf(step, start, end);
                if (state != EventState.Used)
                {
                    Reject(block.Positions[i], state, -1, ref Work.Account);
                    continue;
                }

                (start, end, isTimed) = TimesOf(start, end);
            }

            (Work.Positions[used], Work.Steps[used], Work.Departments[used]) = (block.Positions[i], step, block.Departments[i]);
            (Work.Starts[used], Work.Ends[used], Work.Timed[used]) = (start, end, isTimed);
            if (hasSequences)
            {
                Work.Sequences[used] = block.Sequences[i];
                comparer.BySequence = (used == 0 || comparer.BySequence) && block.Sequences[i] != EventTable.NoNumber;
            }

            if (hasCosts)
            {
                Work.Costs[used] = block.Costs[i];
            }

            used++;
        }

        return used;
    }

    private EventState StateOf(int step, long start, long end) => step < 0 ? EventState.NoStep
        : start == EventTable.NoNumber && end == EventTable.NoNumber ? EventState.NoTime
        : start != EventTable.NoNumber && end != EventTable.NoNumber && end < start ? EventState.NegativeDuration
        : (start != EventTable.NoNumber ? start : end) > asOf ? EventState.AfterReport
        : EventState.Used;

    private (long Start, long End, bool IsTimed) TimesOf(long start, long end) => start == EventTable.NoNumber ? (end, end, false)
        : end != EventTable.NoNumber ? (start, Math.Min(end, asOf), true)
        : options.OpenEnds == OpenEndRule.Running ? (start, asOf, true)
        : (start, start, false);

    /// <param name="used">How many events count.</param>
    /// <param name="hasRuns">Whether neighbors have one start and one end, so that they may be twins, or tied.</param>
    private bool IsInOrder(int used, out bool hasRuns)
    {
        var starts = Work.Starts.AsSpan(0, used);
        var ends = Work.Ends.AsSpan(0, used);
        hasRuns = false;
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i - 1] < starts[i] || (starts[i - 1] == starts[i] && ends[i - 1] < ends[i]))
            {
                continue;
            }

            if (comparer.Compare(i - 1, i) > 0)
            {
                return false;
            }

            hasRuns = true;
        }

        return true;
    }

    private void Sort(int used)
    {
        if (order.Length < used)
        {
            order = new int[Math.Max(used, 2 * order.Length)];
        }

        for (var i = 0; i < used; i++)
        {
            order[i] = i;
        }

        if (used > Few)
        {
            Array.Sort(order, 0, used, comparer);
        }
        else
        {
            InsertionSort(order.AsSpan(0, used));
        }

        Work.Reorder(order.AsSpan(0, used));
    }

    private void InsertionSort(Span<int> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            var (moved, place) = (items[i], i);
            for (; place > 0 && comparer.Compare(items[place - 1], moved) > 0; place--)
            {
                items[place] = items[place - 1];
            }

            items[place] = moved;
        }
    }

    /// <summary>Twins have one start and one end, so only runs of those are looked through; what remains of a run is tied, unless its steps are one.</summary>
    private int DropTwins(int used)
    {
        order = order.Length < used ? new int[used] : order;
        var kept = 0;
        for (int from = 0, to; from < used; from = to)
        {
            for (to = from + 1; to < used && comparer.AtOneTime(from, to); to++)
            {
            }

            kept = to - from == 1 || options.Twins == TwinRule.Kept ? KeepAll(from, to, kept)
                : to - from <= Few ? DropFew(from, to, kept)
                : DropMany(from, to, kept);
        }

        if (kept < used)
        {
            Work.Reorder(order.AsSpan(0, kept));
        }

        for (var i = 1; i < kept; i++)
        {
            Work.Ties += Work.Steps[i - 1] != Work.Steps[i] && comparer.CompareTimes(i - 1, i) == 0 ? 1 : 0;
        }

        return kept;
    }

    private int KeepAll(int from, int to, int kept)
    {
        for (var i = from; i < to; i++)
        {
            order[kept++] = i;
        }

        return kept;
    }

    private int DropFew(int from, int to, int kept)
    {
        var first = kept;
        for (var i = from; i < to; i++)
        {
            var (position, twin) = (Work.Positions[i], -1);
            for (var j = first; j < kept && twin < 0; j++)
            {
                var earlier = Work.Positions[order[j]];
                twin = table.Equals(earlier, position) ? earlier : -1;
            }

            kept = twin < 0 ? KeepAll(i, i + 1, kept) : RejectTwin(position, twin, kept);
        }

        return kept;
    }

    private int DropMany(int from, int to, int kept)
    {
        var seen = new Dictionary<int, int>(table);
        for (var i = from; i < to; i++)
        {
            var position = Work.Positions[i];
            if (seen.TryGetValue(position, out var twin))
            {
                RejectTwin(position, twin, kept);
                continue;
            }

            seen.Add(position, position);
            kept = KeepAll(i, i + 1, kept);
        }

        return kept;
    }

    private int RejectTwin(int position, int twin, int kept)
    {
        Reject(position, EventState.Duplicate, twin, ref Work.Account);
        return kept;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Reject(int position, EventState state, int twin, ref EventSums account)
    {
        account.Reject(state, table.Costs.IsEmpty ? 0 : table.Costs.Span[position]);
        OnRejected?.Invoke(position, state, twin);
    }
}
