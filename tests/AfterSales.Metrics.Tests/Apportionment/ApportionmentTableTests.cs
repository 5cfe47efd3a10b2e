namespace AfterSales.Metrics.Tests;

public class ApportionmentTableTests
{
    private static readonly Gen<(decimal[] Cells, int Columns)> Table = Gen.Choose(1, 9).SelectMany(columns => Gen.Choose(1, 12).SelectMany(rows =>
        Gen.Frequency((2, Gen.Constant(0m)), (2, Gen.Elements(0.5m, 1m, 2m, -0.25m)), (6, Gen.Choose(-2000, 20_000).Select(i => i / 1000m)),
            (1, Gen.Constant(0.333333333333m)))
            .ArrayOf(rows * columns).Select(cells => (cells, columns))));

    private static readonly Gen<(decimal[] Rows, decimal[] Columns)> Totals = Gen.Choose(0, 500).NonEmptyListOf().SelectMany(rows =>
        Edges.Weights.Where(w => w.Any(x => x > 0)).Select(weights => (
            rows.Select(r => (decimal)r).ToArray(),
            Apportionment.Split(rows.Sum(), weights, 1).Parts.Select(p => p.Amount).ToArray())));

    [Fact]
    public void CmcsEapd788And1051_WholeDollarTable_AddsUpByRowsAndByColumns()
    {
        // Four quarters of two lines: each line in equal quarters of whole dollars, the quarters adding up too.
        var table = Apportionment.SplitTable([25, 25, 50], [25, 25, 25, 25], 1);

        Assert.Equal([25m, 25m, 50m], table.RowTotals);
        Assert.Equal([25m, 25m, 25m, 25m], table.ColumnTotals);
        Assert.All(table.RoundingDifferences, d => Assert.InRange(Math.Abs(d), 0, 0.75m));
        Assert.Equal(100m, table.Total);
    }

    [Fact]
    public void RoundTable_Zero_StaysZero()
    {
        var table = Apportionment.RoundTable([0, 0.4m, 0.6m, 0.5m, 0.5m, 0, 1, 2, 3], 3, 1);

        Assert.Equal((0m, 0m), (table[0, 0], table[1, 2]));
        Assert.Equal([1m, 1m, 6m], table.RowTotals);
        Assert.Equal([1m, 2m, 3m], table.Cells.Skip(6));
    }

    [Fact]
    public void RoundTable_CellsThatDoNotFillTheirRows_Throws()
        => Assert.Throws<ArgumentException>(() => Apportionment.RoundTable([1, 2, 3], 2, 1));

    [Fact]
    public void RoundTable_UnitNotPositive_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.RoundTable([1, 2], 2, 0));

    [Fact]
    public void SplitTable_TotalsThatDiffer_NamesBothSums()
    {
        var error = Assert.Throws<ArgumentException>(() => Apportionment.SplitTable([1, 2], [4], 1));

        Assert.Contains("3; they add up to 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SplitTable_AllZero_IsZero() => Assert.Equal([0m, 0m], Apportionment.SplitTable([0], [0, 0], 0.01m).Cells);

    [Fact]
    public void Table_RowOrColumnOutOfRange_Throws()
    {
        var table = Apportionment.SplitTable([3], [1, 2], 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => table[1, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[0, 2]);
    }

    [Property]
    public Property RoundTable_AnyTable_EveryCellAndSumIsANeighborOfTheExactOne()
        => Prop.ForAll(Table.ToArbitrary(), Gen.Elements(1m, 0.5m, 0.05m, 10m).ToArbitrary(), (x, unit) =>
    {
        var table = Apportionment.RoundTable(x.Cells, x.Columns, unit);
        var rows = Enumerable.Range(0, table.Rows).Select(r => x.Cells.Skip(r * x.Columns).Take(x.Columns).Sum());
        var columns = Enumerable.Range(0, x.Columns).Select(c => x.Cells.Where((_, i) => i % x.Columns == c).Sum());
        return table.Cells.Zip(x.Cells, IsNeighbor).All(is_ => is_)
            && table.RowTotals.Zip(rows, IsNeighbor).All(is_ => is_)
            && table.ColumnTotals.Zip(columns, IsNeighbor).All(is_ => is_)
            && IsNeighbor(table.Total, x.Cells.Sum())
            && table.Cells.Zip(table.RoundingDifferences, (cell, d) => cell - d).Zip(x.Cells, (exact, cell) => Math.Abs(exact - cell) < 1e-20m)
                .All(same => same);

        bool IsNeighbor(decimal rounded, decimal exact) => rounded % unit == 0 && Math.Abs(rounded - exact) < unit && (exact % unit != 0 || rounded == exact);
    });

    [Property]
    public Property RoundTable_NegativeTable_MirrorsThePositiveOne() => Prop.ForAll(Table.ToArbitrary(), x =>
        x.Cells.Sum() == 0
        || Apportionment.RoundTable([.. x.Cells.Select(c => -c)], x.Columns, 1).Cells.Select(c => -c)
            .SequenceEqual(Apportionment.RoundTable(x.Cells, x.Columns, 1).Cells));

    [Property]
    public Property RoundTable_Twice_ChangesNothing() => Prop.ForAll(Table.ToArbitrary(), x =>
    {
        var once = Apportionment.RoundTable(x.Cells, x.Columns, 1);
        return Apportionment.RoundTable([.. once.Cells], x.Columns, 1).Cells.SequenceEqual(once.Cells);
    });

    [Property]
    public Property SplitTable_AnyTotals_BothWaysAddUpToThem() => Prop.ForAll(Totals.ToArbitrary(), x =>
    {
        var table = Apportionment.SplitTable(x.Rows, x.Columns, 1);
        return table.RowTotals.SequenceEqual(x.Rows)
            && table.ColumnTotals.SequenceEqual(x.Columns)
            && table.RoundingDifferences.All(d => Math.Abs(d) < 1);
    });
}
