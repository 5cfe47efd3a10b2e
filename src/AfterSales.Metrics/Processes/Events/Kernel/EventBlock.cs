namespace AfterSales.Metrics.Processes;

/// <summary>The columns of the events of some cases, case after case, each in input order.</summary>
internal sealed class EventBlock
{
    private int count;

    public int[] Positions { get; private set; } = [];

    public int[] Steps { get; private set; } = [];

    public int[] Departments { get; private set; } = [];

    /// <summary>As the log has them: <see cref="EventTable.NoNumber"/> where there is none.</summary>
    public long[] Starts { get; private set; } = [];

    public long[] Ends { get; private set; } = [];

    /// <summary>Empty where no event of the log has one, as are the costs.</summary>
    public long[] Sequences { get; private set; } = [];

    public decimal[] Costs { get; private set; } = [];

    public void Clear(EventTable table, int size)
    {
        count = size;
        if (Positions.Length < size)
        {
            size = Math.Max(size, 2 * Positions.Length);
            (Positions, Steps, Departments, Starts, Ends) = (new int[size], new int[size], new int[size], new long[size], new long[size]);
            Sequences = table.Sequences.IsEmpty ? [] : new long[size];
            Costs = table.Costs.IsEmpty ? [] : new decimal[size];

            // What the log has no column of stays as it is here.
            Departments.AsSpan().Fill(NameTable.Missing);
            Ends.AsSpan().Fill(EventTable.NoNumber);
        }
    }

    /// <summary>Takes the events as they stand in the log, from one on.</summary>
    public void Copy(EventTable table, int from)
    {
        for (var i = 0; i < count; i++)
        {
            Positions[i] = from + i;
        }

        Copy(table.Steps.Span, from, Steps);
        Copy(table.Departments.Span, from, Departments);
        Copy(table.Starts.Span, from, Starts);
        Copy(table.Ends.Span, from, Ends);
    }

    /// <summary>Looks the steps and departments up, once the positions stand.</summary>
    public void LookUpCodes(EventTable table)
    {
        LookUp(table.Steps.Span, Steps);
        LookUp(table.Departments.Span, Departments);
    }

    /// <summary>Looks up what few logs have, once the positions stand.</summary>
    public void LookUp(EventTable table)
    {
        LookUp(table.Sequences.Span, Sequences);
        LookUp(table.Costs.Span, Costs);
    }

    private void Copy<T>(ReadOnlySpan<T> column, int from, T[] into)
    {
        if (!column.IsEmpty)
        {
            column.Slice(from, count).CopyTo(into);
        }
    }

    private void LookUp<T>(ReadOnlySpan<T> column, T[] into)
    {
        for (var i = 0; i < count && !column.IsEmpty; i++)
        {
            into[i] = column[Positions[i]];
        }
    }
}
