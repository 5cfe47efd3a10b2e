namespace AfterSales.Metrics.Processes;

/// <summary>One case, ordered and timed, in columns that are used again for the next: what is counted, whether it came as columns or as a trace.</summary>
internal sealed class CaseWork
{
    private EventBlock? borrowed;
    private int from;
    private int[] scratchCodes = [];
    private long[] scratchTicks = [];
    private bool[] scratchFlags = [];
    private decimal[] scratchCosts = [];

    public CaseWork() => Grow(32);

    public int Count { get; private set; }

    public int[] Positions { get; private set; } = [];

    public int[] Steps { get; private set; } = [];

    public int[] Departments { get; private set; } = [];

    /// <summary>Clipped to the report; of a point its one instant.</summary>
    public long[] Starts { get; private set; } = [];

    public long[] Ends { get; private set; } = [];

    public bool[] Timed { get; private set; } = [];

    /// <summary>Only of a log that has them.</summary>
    public long[] Sequences { get; private set; } = [];

    public long[] Waiting { get; private set; } = [];

    /// <summary>The case's share; 0 where the duration is not known.</summary>
    public long[] Touch { get; private set; } = [];

    public long[] Progress { get; private set; } = [];

    /// <summary>0 of a log that has none.</summary>
    public decimal[] Costs { get; private set; } = [];

    public bool IsClosed { get; set; }

    public bool WasReopened { get; set; }

    public long Ties { get; set; }

    public long Lead { get; set; }

    public long SinceLast { get; set; }

    /// <summary>Of whole events, shared or not: what ran beside another is this less progress.</summary>
    public long WholeTouch { get; set; }

    public EventSums Account;

    /// <summary>The steps of the events that count, here or in the block that was borrowed, as are the departments and the costs.</summary>
    public Span<int> UsedSteps => borrowed is null ? Steps.AsSpan(0, Count) : borrowed.Steps.AsSpan(from, Count);

    public Span<int> UsedDepartments => borrowed is null ? Departments.AsSpan(0, Count) : borrowed.Departments.AsSpan(from, Count);

    /// <summary>Where there are any.</summary>
    public ReadOnlySpan<decimal> UsedCosts => borrowed is null ? Costs.AsSpan(0, Count) : borrowed.Costs.AsSpan(from, Count);

    public bool HasCosts => borrowed is null || borrowed.Costs.Length > 0;

    public void Clear(int room)
    {
        (Count, Ties, Lead, SinceLast, WholeTouch, IsClosed, WasReopened) = (0, 0, 0, 0, 0, false, false);
        (Account, borrowed) = (default, null);
        if (room > Positions.Length)
        {
            Grow(Math.Max(room, 2 * Positions.Length));
        }
    }

    public void SetCount(int count) => Count = count;

    /// <summary>Takes events that all count as they stand in a block, until the next case.</summary>
    public void Borrow(EventBlock block, int first, int count) => (borrowed, from, Count) = (block, first, count);

    /// <summary>Puts the events that were read in another order: those that <paramref name="order"/> names.</summary>
    public void Reorder(ReadOnlySpan<int> order)
    {
        if (scratchCodes.Length != Positions.Length)
        {
            (scratchCodes, scratchTicks) = (new int[Positions.Length], new long[Positions.Length]);
            (scratchFlags, scratchCosts) = (new bool[Positions.Length], new decimal[Positions.Length]);
        }

        Positions = Reorder(Positions, order, ref scratchCodes);
        Steps = Reorder(Steps, order, ref scratchCodes);
        Departments = Reorder(Departments, order, ref scratchCodes);
        Starts = Reorder(Starts, order, ref scratchTicks);
        Ends = Reorder(Ends, order, ref scratchTicks);
        Sequences = Reorder(Sequences, order, ref scratchTicks);
        Timed = Reorder(Timed, order, ref scratchFlags);
        Costs = Reorder(Costs, order, ref scratchCosts);
    }

    private static T[] Reorder<T>(T[] column, ReadOnlySpan<int> order, ref T[] scratch)
    {
        var moved = scratch;
        for (var i = 0; i < order.Length; i++)
        {
            moved[i] = column[order[i]];
        }

        scratch = column;
        return moved;
    }

    private void Grow(int room)
    {
        (Positions, Steps, Departments) = (new int[room], new int[room], new int[room]);
        (Starts, Ends, Sequences, Timed) = (new long[room], new long[room], new long[room], new bool[room]);
        (Waiting, Touch, Progress, Costs) = (new long[room], new long[room], new long[room], new decimal[room]);
    }
}
