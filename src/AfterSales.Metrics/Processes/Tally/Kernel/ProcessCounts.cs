namespace AfterSales.Metrics.Processes;

/// <summary>The counts of a tally that have no key.</summary>
internal struct ProcessCounts
{
    /// <summary>Grows with every case counted, so that what was seen in one can be marked; no content.</summary>
    public long Mark;

    public EventSums Account;
    public long Cases;
    public long Closed;
    public long Ties;
    public long Reopened;
    public long ReopenedClosed;
    public long PingPong;
    public long PingPongCases;
    public long Returns;
    public long ReturnCases;
    public long TransferredCases;
    public long StayChanges;
    public long Repeats;
    public long ReworkCases;
    public long TimedClosed;
    public TickSum TimedClosedLead;
    public TickSum TimedClosedProgress;
    public TickSum SinceLast;

    public void Add(ProcessCounts other)
    {
        Account.Add(other.Account);
        checked
        {
            Cases += other.Cases;
            Closed += other.Closed;
            Ties += other.Ties;
            Reopened += other.Reopened;
            ReopenedClosed += other.ReopenedClosed;
            PingPong += other.PingPong;
            PingPongCases += other.PingPongCases;
            Returns += other.Returns;
            ReturnCases += other.ReturnCases;
            TransferredCases += other.TransferredCases;
            StayChanges += other.StayChanges;
            Repeats += other.Repeats;
            ReworkCases += other.ReworkCases;
            TimedClosed += other.TimedClosed;
        }

        TimedClosedLead.Add(other.TimedClosedLead);
        TimedClosedProgress.Add(other.TimedClosedProgress);
        SinceLast.Add(other.SinceLast);
    }
}
