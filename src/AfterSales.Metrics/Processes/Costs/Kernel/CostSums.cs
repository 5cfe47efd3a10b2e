using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What a cell of a tally brings to its cost.</summary>
internal readonly struct CostCell
{
    public required string Step { get; init; }

    public required string? Department { get; init; }

    public required long Events { get; init; }

    public required long Timed { get; init; }

    public required TotalTime Touch { get; init; }

    public required TotalTime RepeatTouch { get; init; }

    public required TotalTime Waiting { get; init; }

    public required decimal DirectCost { get; init; }

    public required decimal RepeatDirectCost { get; init; }
}

/// <summary>The exact amounts of a matrix and of its sums.</summary>
internal sealed class CostSums
{
    private readonly CostCell[] cells;
    private readonly RateTable rates;
    private readonly int scale;

    public CostSums(CostCell[] cells, RateTable rates)
    {
        (this.cells, this.rates) = (cells, rates);
        scale = rates.ScaleWith(cells.Select(cell => cell.DirectCost).Concat(cells.Select(cell => cell.RepeatDirectCost)));
        (All, TimeCost, Rework) = (new ExactCosts(cells.Length, scale), new ExactCosts(1, scale), new ExactCosts(1, scale));
        var direct = default(ExactSum);
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            var rate = rates.Of(cell.Department) ?? 0;
            All.Add(i, rate, cell.Touch.Ticks, cell.DirectCost);
            TimeCost.Add(0, rate, cell.Touch.Ticks, 0);
            Rework.Add(0, rate, cell.RepeatTouch.Ticks, cell.RepeatDirectCost);
            direct.Add(cell.DirectCost);
        }

        DirectCost = direct.Value;
    }

    public ExactCosts All { get; }

    public ExactCosts TimeCost { get; }

    public ExactCosts Rework { get; }

    public decimal DirectCost { get; }

    public ProcessCostCell Cell(int index, decimal rounded)
    {
        ref readonly var cell = ref cells[index];
        var rate = rates.Of(cell.Department);
        var time = new ExactCosts(1, scale);
        time.Add(0, rate ?? 0, cell.Touch.Ticks, 0);
        return new ProcessCostCell
        {
            Step = cell.Step,
            Department = cell.Department,
            Touch = cell.Touch,
            TimeCost = time.Value(0),
            DirectCost = cell.DirectCost,
            Total = All.Value(index),
            Rounded = rounded,
            IsUnpriced = rate is null && cell.Touch > TotalTime.Zero,
        };
    }

    public IReadOnlyList<NamedAmount> ByNames(Func<CostCell, string?> name, decimal[] rounded)
        => FrozenList.Own(Enumerable.Range(0, cells.Length).GroupBy(i => name(cells[i]) ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new NamedAmount
            {
                Name = group.Key.Length == 0 ? null : group.Key,
                Amount = All.Value(group.Aggregate(System.Numerics.BigInteger.Zero, (sum, i) => sum + All.At(i))),
                Rounded = group.Sum(i => rounded[i]),
            }).ToArray());

    public IReadOnlyList<UnpricedTime> Unpriced() => FrozenList.Own(cells
        .Where(cell => cell.Touch > TotalTime.Zero && rates.Of(cell.Department) is null)
        .GroupBy(cell => cell.Department ?? string.Empty, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new UnpricedTime
        {
            Department = group.Key.Length == 0 ? null : group.Key,
            Time = group.Aggregate(TotalTime.Zero, (sum, cell) => sum + cell.Touch),
        }).ToArray());
}
