using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>One step directly followed by another, or one department by another.</summary>
internal struct PairSums
{
    public long Count;
    public long Cases;
    public TickSum Waiting;

    /// <summary>The case that was counted last; no content.</summary>
    public long LastCase;

    public void Add(long count, long waiting)
    {
        Count += count;
        Waiting.Add(waiting);
    }
}

/// <summary>A step in a department.</summary>
internal struct CellSums
{
    public long Events;
    public long Timed;
    public long Waited;
    public TickSum Touch;
    public TickSum Progress;
    public TickSum Waiting;
    public TickSum RepeatTouch;
    public ExactSum DirectCost;
    public ExactSum RepeatDirectCost;
}

/// <summary>A sequence of steps of closed cases.</summary>
internal struct VariantSums
{
    public long Count;
    public TickSum Lead;
}

/// <summary>A step, wherever it was done.</summary>
internal struct StepSums
{
    public long Starts;
    public long Ends;
    public long OpenAt;

    /// <summary>Closed cases with the step, and with it exactly once.</summary>
    public long Cases;
    public long Once;

    /// <summary>The case that was counted last, and how often it had the step; no content.</summary>
    public long LastCase;
    public long InLastCase;
}
