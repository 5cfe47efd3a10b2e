namespace AfterSales.Metrics.Processes;

/// <summary>The order of the events of a case: start, end, sequence number where all have one, and place in the log.</summary>
internal sealed class CaseOrder(CaseWork work) : IComparer<int>
{
    public bool BySequence { get; set; }

    public int Compare(int one, int other)
    {
        var order = CompareTimes(one, other);
        return order != 0 ? order : work.Positions[one].CompareTo(work.Positions[other]);
    }

    /// <summary>By all but the place in the log.</summary>
    public int CompareTimes(int one, int other)
    {
        var order = work.Starts[one].CompareTo(work.Starts[other]);
        order = order != 0 ? order : work.Ends[one].CompareTo(work.Ends[other]);
        return order != 0 || !BySequence ? order : work.Sequences[one].CompareTo(work.Sequences[other]);
    }

    public bool AtOneTime(int one, int other) => work.Starts[one] == work.Starts[other] && work.Ends[one] == work.Ends[other];
}
