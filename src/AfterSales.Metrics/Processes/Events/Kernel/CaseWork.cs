namespace AfterSales.Metrics.Processes;

/// <summary>One case, ordered and timed, in columns that are used again for the next: what is counted, whether it came as columns or as a trace.</summary>
internal sealed class CaseWork
{
    public int Count { get; private set; }

    public int[] Positions { get; private set; } = new int[32];

    public int[] Steps { get; private set; } = new int[32];

    public int[] Departments { get; private set; } = new int[32];

    /// <summary>Clipped to the report; of a point its one instant.</summary>
    public long[] Starts { get; private set; } = new long[32];

    public long[] Ends { get; private set; } = new long[32];

    public bool[] Timed { get; private set; } = new bool[32];

    public long[] Waiting { get; private set; } = new long[32];

    /// <summary>The case's share; 0 where the duration is not known.</summary>
    public long[] Touch { get; private set; } = new long[32];

    public long[] Progress { get; private set; } = new long[32];

    public decimal[] Costs { get; private set; } = new decimal[32];

    public bool IsClosed { get; set; }

    public bool WasReopened { get; set; }

    public long Ties { get; set; }

    public long Lead { get; set; }

    public long SinceLast { get; set; }

    /// <summary>Of whole events, shared or not: what ran beside another is this less progress.</summary>
    public long WholeTouch { get; set; }

    public EventSums Account;

    public void Clear(int room)
    {
        (Count, Ties, Lead, SinceLast, WholeTouch, IsClosed, WasReopened) = (0, 0, 0, 0, 0, false, false);
        Account = default;
        if (room > Positions.Length)
        {
            room = Math.Max(room, 2 * Positions.Length);
            (Positions, Steps, Departments) = (new int[room], new int[room], new int[room]);
            (Starts, Ends, Timed) = (new long[room], new long[room], new bool[room]);
            (Waiting, Touch, Progress, Costs) = (new long[room], new long[room], new long[room], new decimal[room]);
        }
    }

    public void SetCount(int count) => Count = count;
}
