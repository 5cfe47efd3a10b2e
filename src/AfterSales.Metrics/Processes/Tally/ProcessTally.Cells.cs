namespace AfterSales.Metrics.Processes;

/// <content>The cells in their order, of which there may be a million: names are sorted, not the cells' copies of them.</content>
public sealed partial class ProcessTally
{
    internal CostCells CostCells()
    {
        var (stepRanks, departmentRanks) = (Ranks(steps.Names, 0), Ranks(departments.Names, 1));
        var items = new CostCell[cells.Count];
        var (waiting, untimed, repeats, sums) = (default(TickSum), 0L, new List<decimal>(), new DepartmentCosts[departments.Count + 1]);
        var place = 0;
        foreach (var i in CellsInOrder(stepRanks, departmentRanks))
        {
            ref readonly var cell = ref cells.At(i);
            var (step, department) = cells.KeyAt(i);
            var rank = department == 0 ? 0 : departmentRanks[department - 1];
            items[place++] = new CostCell { Step = stepRanks[step], Department = rank, Touch = cell.Touch.Time, DirectCost = cell.DirectCost.Value };
            sums[rank].Touch.Add(cell.Touch);
            sums[rank].RepeatTouch.Add(cell.RepeatTouch);
            waiting.Add(cell.Waiting);
            untimed += cell.Events - cell.Timed;
            if (cell.RepeatDirectCost.Sign != 0)
            {
                repeats.Add(cell.RepeatDirectCost.Value);
            }
        }

        return new CostCells
        {
            Steps = [.. steps.Names.OrderBy(name => name, StringComparer.Ordinal)],
            Departments = [null, .. departments.Names.OrderBy(name => name, StringComparer.Ordinal)],
            Cells = items,
            RepeatDirectCosts = repeats,
            ByDepartment = sums,
            Waiting = waiting.Time,
            EventsWithoutDuration = untimed,
        };
    }

    private int[] CellsInOrder() => CellsInOrder(Ranks(steps.Names, 0), Ranks(departments.Names, 1));

    /// <summary>By step and department, the unknown one first: counted into place by department, then by step.</summary>
    private int[] CellsInOrder(int[] stepRanks, int[] departmentRanks)
    {
        var order = new int[cells.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order = Counted(order, departments.Count + 1, i => cells.KeyAt(i).Second is var code and > 0 ? departmentRanks[code - 1] : 0);
        return Counted(order, steps.Count, i => stepRanks[cells.KeyAt(i).First]);
    }

    private static int[] Counted(int[] order, int ranks, Func<int, int> rankOf)
    {
        var (next, sorted) = (new int[ranks + 1], new int[order.Length]);
        foreach (var i in order)
        {
            next[rankOf(i) + 1]++;
        }

        for (var rank = 1; rank <= ranks; rank++)
        {
            next[rank] += next[rank - 1];
        }

        foreach (var i in order)
        {
            sorted[next[rankOf(i)]++] = i;
        }

        return sorted;
    }

    private static int[] Ranks(IReadOnlyList<string> names, int first)
    {
        var ranks = new int[names.Count];
        var rank = first;
        foreach (var code in Enumerable.Range(0, names.Count).OrderBy(code => names[code], StringComparer.Ordinal))
        {
            ranks[code] = rank++;
        }

        return ranks;
    }
}
