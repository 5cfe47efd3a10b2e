namespace AfterSales.Metrics.Processes;

/// <summary>The positions of each case's events, in input order: a counting sort, or none where cases stand together in the order of their codes.</summary>
internal readonly struct CaseGrouping
{
    private readonly int[] ends;
    private readonly int[] positions;

    private CaseGrouping(int[] ends, int[] positions, int without) => (this.ends, this.positions, Without) = (ends, positions, without);

    /// <summary>Events without a case; their positions come first.</summary>
    public int Without { get; }

    public ReadOnlySpan<int> PositionsWithout => positions.AsSpan(0, Without);

    public static CaseGrouping Of(EventTable table)
    {
        var cases = table.Cases.Span;
        var ends = new int[table.CaseCount + 1];
        foreach (var code in cases)
        {
            ends[code + 1]++;
        }

        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] += ends[i - 1];
        }

        // Counted down from the ends, so that what remains in the array is where each case begins.
        var positions = new int[cases.Length];
        var next = (int[])ends.Clone();
        for (var i = cases.Length - 1; i >= 0; i--)
        {
            positions[--next[cases[i] + 1]] = i;
        }

        return new CaseGrouping(ends, positions, ends[0]);
    }

    public ReadOnlySpan<int> PositionsOf(int code) => positions.AsSpan(ends[code], ends[code + 1] - ends[code]);
}
