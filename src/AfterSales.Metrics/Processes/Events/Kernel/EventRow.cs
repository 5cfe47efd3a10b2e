namespace AfterSales.Metrics.Processes;

/// <summary>What a case needs of each of its events but the end, in a quarter of a line of the cache.</summary>
internal struct EventRow
{
    /// <summary>The case within its part, the step and the department, as <see cref="CodePacking"/> says.</summary>
    public uint Codes;
    public int Position;
    public long Start;
}
