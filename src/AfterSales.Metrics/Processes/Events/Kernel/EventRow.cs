namespace AfterSales.Metrics.Processes;

/// <summary>What a case needs of each of its events, in half a line of the cache.</summary>
internal struct EventRow
{
    public int Case;
    public int Position;
    public int Step;
    public int Department;
    public long Start;
    public long End;
}
