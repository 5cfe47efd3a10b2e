namespace AfterSales.Metrics.Processes;

/// <summary>Which events are of which case: a sort by counting in two steps, each within reach of a cache.</summary>
/// <remarks>The events of a case are anywhere in a log, and to fetch them one by one is to wait for memory at each. So they are first divided into parts of
/// neighboring cases, each written from its beginning to its end, and a part is sorted by case when its turn comes. A log in the order of its cases needs
/// neither.</remarks>
internal sealed class CaseGrouping
{
    private const int EventsOfPart = 16_384;
    private const int MostParts = 1_024;

    private readonly EventTable table;
    private readonly bool isInOrder;

    /// <summary>Where each case begins, and the last ends; before the first stand the events without a case.</summary>
    private readonly int[] begins;
    private readonly int shift;
    private readonly EventRow[] rows;
    private int[] next = [];

    public CaseGrouping(EventTable table)
    {
        this.table = table;
        begins = CountCases(table, out isInOrder);
        var parts = Math.Min(MostParts, (table.Count / EventsOfPart) + 1);
        while ((table.CaseCount - 1) >> shift >= parts)
        {
            shift++;
        }

        rows = isInOrder ? [] : Divide(parts);
    }

    public bool HasEvents(int code) => begins[code + 1] > begins[code];

    /// <summary>Where a case stands among all events in the order of their cases.</summary>
    public (int From, int To) RangeOf(int code) => (begins[code], begins[code + 1]);

    public IEnumerable<int> PositionsWithout()
    {
        for (var i = 0; i < table.Count && begins[0] > 0; i++)
        {
            if (table.Cases.Span[i] < 0)
            {
                yield return i;
            }
        }
    }

    /// <summary>Fills a block with the events of a case and of its neighbors.</summary>
    /// <returns>Where the block stands among all events in the order of their cases.</returns>
    public (int From, int To) Load(int code, EventBlock block)
    {
        var first = (code >> shift) << shift;
        var last = FirstOfPart((code >> shift) + 1);
        var (from, to) = (begins[first], begins[last]);
        block.Clear(table, to - from);
        if (isInOrder)
        {
            block.Copy(table, from);
        }
        else
        {
            next = next.Length < last - first ? new int[last - first] : next;
            begins.AsSpan(first, last - first).CopyTo(next);
            for (var i = from; i < to; i++)
            {
                ref readonly var row = ref rows[i];
                block.Set(next[row.Case - first]++ - from, row);
            }
        }

        block.LookUp(table);
        return (from, to);
    }

    private static int[] CountCases(EventTable table, out bool isInOrder)
    {
        var begins = new int[table.CaseCount + 1];
        var last = NameTable.Missing;
        isInOrder = true;
        foreach (var code in table.Cases.Span)
        {
            begins[code + 1]++;
            isInOrder &= code >= last;
            last = code;
        }

        for (var i = 1; i < begins.Length; i++)
        {
            begins[i] += begins[i - 1];
        }

        return begins;
    }

    private EventRow[] Divide(int parts)
    {
        var cases = table.Cases.Span;
        var steps = table.Steps.Span;
        var departments = table.Departments.Span;
        var starts = table.Starts.Span;
        var ends = table.Ends.Span;
        var divided = new EventRow[cases.Length];
        var free = new int[parts];
        for (var part = 0; part < parts; part++)
        {
            free[part] = begins[FirstOfPart(part)];
        }

        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i] < 0)
            {
                continue;
            }

            ref var row = ref divided[free[cases[i] >> shift]++];
            (row.Case, row.Position, row.Step, row.Start) = (cases[i], i, steps[i], starts[i]);
            row.Department = departments.IsEmpty ? NameTable.Missing : departments[i];
            row.End = ends.IsEmpty ? EventTable.NoNumber : ends[i];
        }

        return divided;
    }

    private int FirstOfPart(int part) => (int)Math.Min((long)part << shift, table.CaseCount);
}
