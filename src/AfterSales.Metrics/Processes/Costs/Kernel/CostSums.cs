using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The exact amounts of a matrix and of its sums.</summary>
internal sealed class CostSums
{
    private readonly CostCells table;
    private readonly CostCell[] cells;
    private readonly decimal?[] rates;
    private readonly int scale;

    public CostSums(CostCells table, RateTable rateTable)
    {
        (this.table, cells) = (table, table.Cells);
        rates = Array.ConvertAll(table.Departments, rateTable.Of);
        scale = ScaleOf(rateTable);
        (All, TimeCost, Rework) = (new ExactCosts(cells.Length, scale), new ExactCosts(1, scale), new ExactCosts(1, scale));
        var direct = default(ExactSum);
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            All.Add(i, rates[cell.Department] ?? 0, cell.Touch.Ticks, cell.DirectCost);
            direct.Add(cell.DirectCost);
        }

        DirectCost = direct.Value;
        AddSums();
    }

    public ExactCosts All { get; }

    public ExactCosts TimeCost { get; }

    public ExactCosts Rework { get; }

    public decimal DirectCost { get; }

    public ProcessCostCell Cell(int index, decimal rounded)
    {
        ref readonly var cell = ref cells[index];
        var rate = rates[cell.Department];
        var time = new ExactCosts(1, scale);
        time.Add(0, rate ?? 0, cell.Touch.Ticks, 0);
        return new ProcessCostCell
        {
            Step = table.Steps[cell.Step],
            Department = table.Departments[cell.Department],
            Touch = cell.Touch,
            TimeCost = time.Value(0),
            DirectCost = cell.DirectCost,
            Total = All.Value(index),
            Rounded = rounded,
            IsUnpriced = rate is null && cell.Touch > TotalTime.Zero,
        };
    }

    public IReadOnlyList<NamedAmount> BySteps(decimal[] rounded) => ByNames(table.Steps, Array.ConvertAll(cells, cell => cell.Step), rounded);

    public IReadOnlyList<NamedAmount> ByDepartments(decimal[] rounded)
        => ByNames(table.Departments, Array.ConvertAll(cells, cell => cell.Department), rounded);

    public IReadOnlyList<UnpricedTime> Unpriced() => FrozenList.Own(Enumerable.Range(0, rates.Length)
        .Where(department => rates[department] is null && !table.ByDepartment[department].Touch.IsZero)
        .Select(department => new UnpricedTime { Department = table.Departments[department], Time = table.ByDepartment[department].Touch.Time })
        .ToArray());

    private FrozenList<NamedAmount> ByNames(string?[] names, int[] groups, decimal[] rounded)
    {
        var (exact, whole, counts) = (All.SumsOf(groups, names.Length), new decimal[names.Length], new int[names.Length]);
        for (var i = 0; i < groups.Length; i++)
        {
            whole[groups[i]] += rounded[i];
            counts[groups[i]]++;
        }

        return FrozenList.Own(Enumerable.Range(0, names.Length).Where(name => counts[name] > 0)
            .Select(name => new NamedAmount { Name = names[name], Amount = All.Value(exact[name]), Rounded = whole[name] }).ToArray());
    }

    private void AddSums()
    {
        for (var department = 0; department < rates.Length; department++)
        {
            TimeCost.Add(0, rates[department] ?? 0, table.ByDepartment[department].Touch.Ticks, 0);
            Rework.Add(0, rates[department] ?? 0, table.ByDepartment[department].RepeatTouch.Ticks, 0);
        }

        foreach (var cost in table.RepeatDirectCosts)
        {
            Rework.Add(0, 0, 0, cost);
        }
    }

    private int ScaleOf(RateTable rateTable)
    {
        var most = rateTable.ScaleWith(table.RepeatDirectCosts);
        foreach (ref readonly var cell in cells.AsSpan())
        {
            most = Math.Max(most, Decimals.ScaleOf(cell.DirectCost));
        }

        return most;
    }
}
