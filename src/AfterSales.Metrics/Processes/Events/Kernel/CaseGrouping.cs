using System.Buffers;
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Which events are of which case: a sort by counting in two steps, each within reach of a cache.</summary>
/// <remarks>The events of a case are anywhere in a log, and to fetch them one by one is to wait for memory at each. So they are first divided into parts of
/// neighboring cases, each written from its beginning to its end, and a part is sorted by case when its turn comes. A log in the order of its cases needs
/// neither.</remarks>
internal sealed class CaseGrouping
{
    private const int EventsOfPart = 16_384;
    private const int MostParts = 1_024;

    /// <summary>24 MB, which the system takes longer to provide than a division takes; more than that is kept for nobody.</summary>
    private const int MostLent = 1 << 20;

    private readonly EventTable table;
    private readonly bool isInOrder;

    /// <summary>Where each case begins, and the last ends; before the first stand the events without a case.</summary>
    private readonly int[] begins;
    private readonly int shift;
    private readonly CodePacking packing;
    private EventRow[] rows;

    /// <summary>The ends beside the rows, where the log has any.</summary>
    private long[] ends;
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

        packing = new CodePacking(shift, table.StepNames.Count, table.DepartmentNames.Count);
        rows = isInOrder ? [] : Make<EventRow>(table.Count);
        ends = isInOrder || table.Ends.IsEmpty ? [] : Make<long>(table.Count);
        if (!isInOrder)
        {
            Divide(parts);
        }
    }

    /// <summary>Gives the memory back; nothing is loaded afterwards.</summary>
    public void Return()
    {
        GiveBack(rows);
        GiveBack(ends);
        (rows, ends) = ([], []);
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
            Distribute(from, to, block);
            if (!packing.HasSteps)
            {
                block.LookUpCodes(table);
            }
        }

        block.LookUp(table);
        return (from, to);
    }

    [MethodImpl(Compilation.WellAtOnce)]
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

    [MethodImpl(Compilation.WellAtOnce)]
    private void Divide(int parts)
    {
        var cases = table.Cases.Span;
        var steps = table.Steps.Span;
        var departments = table.Departments.Span;
        var starts = table.Starts.Span;
        var ticks = table.Ends.Span;
        var (code, divided, dividedEnds, caseShift, free) = (packing, rows, ends, shift, new int[parts]);
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

            var place = free[cases[i] >> caseShift]++;
            ref var row = ref divided[place];
            (row.Codes, row.Position) = (code.Pack(cases[i], steps[i], departments.IsEmpty ? NameTable.Missing : departments[i]), i);
            row.Start = starts[i];
            if (!ticks.IsEmpty)
            {
                dividedEnds[place] = ticks[i];
            }
        }
    }

    /// <summary>The events of a part, to each case where it begins.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private void Distribute(int from, int to, EventBlock block)
    {
        var (positions, steps, departments) = (block.Positions, block.Steps, block.Departments);
        var (starts, blockEnds, code, places) = (block.Starts, block.Ends, packing, next);
        for (var i = from; i < to; i++)
        {
            ref readonly var row = ref rows[i];
            var place = places[code.CaseOf(row.Codes)]++ - from;
            (positions[place], steps[place], departments[place]) = (row.Position, code.StepOf(row.Codes), code.DepartmentOf(row.Codes));
            starts[place] = row.Start;
            if (ends.Length > 0)
            {
                blockEnds[place] = ends[i];
            }
        }
    }

    private static T[] Make<T>(int count) => count <= MostLent ? ArrayPool<T>.Shared.Rent(count) : new T[count];

    private static void GiveBack<T>(T[] lent)
    {
        if (lent.Length is > 0 and <= MostLent)
        {
            ArrayPool<T>.Shared.Return(lent);
        }
    }

    private int FirstOfPart(int part) => (int)Math.Min((long)part << shift, table.CaseCount);
}
