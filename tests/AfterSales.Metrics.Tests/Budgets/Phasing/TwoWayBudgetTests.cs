using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class TwoWayBudgetTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Balance_NothingToSpend_IsATableOfNothing()
    {
        var result = TwoWayBudget.Balance([0m, 0m], [0m, 0m], [1, 2, 3, 1], Eur);

        Assert.Null(result.Reason);
        Assert.Equal([0m, 0m, 0m, 0m], result.Table!.Cells);
    }

    /// <summary>mpmath 1.3.0, 40 digits: 500 rounds of scaling rows and columns give 91.8677, 508.1323, 208.1323, 191.8677.</summary>
    [Fact]
    public void Balance_LastYearsPattern_HasBothTotalsToTheCent()
    {
        var result = TwoWayBudget.Balance([600m, 400m], [300m, 700m], [1, 2, 3, 1], Eur);

        Assert.Equal([600m, 400m], result.Table!.RowTotals);
        Assert.Equal([300m, 700m], result.Table.ColumnTotals);
        Assert.Equal([91.87m, 508.13m, 208.13m, 191.87m], result.Table.Cells);
        Assert.Null(result.Reason);
    }

    [Fact]
    public void Balance_EvenPattern_IsTheProportionalTable()
        => Assert.Equal(
            Apportionment.SplitTable([100m, 50.01m, 0m], [75m, 75.01m], 0.01m).Cells,
            TwoWayBudget.Balance([100m, 50.01m, 0m], [75m, 75.01m], [7, 7, 7, 7, 7, 7], Eur).Table!.Cells);

    [Fact]
    public void Balance_ZerosOfThePatternAndZeroTotals_StayZero()
    {
        var table = TwoWayBudget.Balance([10m, 0m, 5m], [9m, 6m], [1, 0, 1, 1, 1, 2], Eur, new MoneyRounding { Unit = 1 });

        Assert.Null(table.Table);
        Assert.Equal([10m, 0m, 0m, 0m, 2m, 3m], TwoWayBudget.Balance([10m, 0m, 5m], [12m, 3m], [1, 0, 1, 1, 1, 2], Eur).Table!.Cells);
    }

    [Fact]
    public void Balance_TotalWithoutAPlace_NamesIt()
    {
        var result = TwoWayBudget.Balance([10m, 5m], [9m, 6m], [0, 0, 1, 1], Eur);

        Assert.Equal((UndefinedReason.Infeasible, 0), (result.Reason, result.Iterations));
        Assert.Equal([0], result.BindingLines);
        Assert.Equal([1], TwoWayBudget.Balance([10m, 5m], [9m, 6m], [1, 0, 1, 0], Eur).BindingPeriods);
    }

    [Fact]
    public void Balance_TotalsAgainstTheZeros_SaysSo()
    {
        // Line 0 may only stand in period 0, which is smaller.
        var result = TwoWayBudget.Balance([10m, 5m], [9m, 6m], [1, 0, 1, 1], Eur);

        Assert.Equal(UndefinedReason.NoConvergence, result.Reason);
        Assert.NotEmpty(result.BindingLines.Concat(result.BindingPeriods));
        Assert.Null(result.Table);
    }

    [Fact]
    public void Balance_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => TwoWayBudget.Balance([1m], [2m], [1], Eur));
        Assert.Throws<ArgumentException>(() => TwoWayBudget.Balance([], [], [], Eur));
        Assert.Throws<ArgumentException>(() => TwoWayBudget.Balance([1m], [1m], [1, 1], Eur));
        Assert.ThrowsAny<ArgumentException>(() => TwoWayBudget.Balance([1m], [1m], [-1], Eur));
        Assert.ThrowsAny<ArgumentException>(() => TwoWayBudget.Balance([1.001m], [1.001m], [1], Eur));
        Assert.ThrowsAny<ArgumentException>(() => TwoWayBudget.Balance([-1m], [-1m], [1], Eur));
    }

    [Property(MaxTest = 60)]
    public Property Balance_AnyPattern_RowsAndColumnsAddUp() => Prop.ForAll(AnyTable.ToArbitrary(), t =>
    {
        var table = TwoWayBudget.Balance(t.Rows, t.Columns, t.Seed, Eur).Table!;
        return table.RowTotals.SequenceEqual(t.Rows) && table.ColumnTotals.SequenceEqual(t.Columns) && table.Cells.All(c => c >= 0)
            && table.RoundingDifferences.All(d => Math.Abs(d) < 0.01m);
    });

    /// <summary>Odds before rounding are the pattern's.</summary>
    [Property(MaxTest = 60)]
    public Property Balance_AnyPattern_KeepsItsOdds() => Prop.ForAll(AnyTable.ToArbitrary(), t =>
    {
        var (table, n) = (TwoWayBudget.Balance(t.Rows, t.Columns, t.Seed, Eur).Table!, t.Columns.Length);
        var exact = table.Cells.Zip(table.RoundingDifferences, (cell, difference) => (double)(cell - difference)).ToArray();
        return Enumerable.Range(0, exact.Length).All(i =>
        {
            var (row, column) = (i / n, i % n);
            var (odds, seeds) = (exact[i] * exact[0] / (exact[row * n] * exact[column]), (double)(t.Seed[i] * t.Seed[0] / (t.Seed[row * n] * t.Seed[column])));
            return Math.Abs(odds - seeds) <= 1e-6 * seeds;
        });
    });

    [Property(MaxTest = 40)]
    public Property Balance_PatternScaled_IsTheSame() => Prop.ForAll(AnyTable.ToArbitrary(), t
        => TwoWayBudget.Balance(t.Rows, t.Columns, t.Seed, Eur).Table == TwoWayBudget.Balance(
            t.Rows, t.Columns, t.Seed.Select(s => 1024 * s).ToArray(), Eur).Table);

    private static Gen<(decimal[] Rows, decimal[] Columns, decimal[] Seed)> AnyTable =>
        from rows in Gen.Choose(1, 6)
        from columns in Gen.Choose(1, 12)
        from cents in Gen.Choose(100, 1_000_000).ArrayOf(rows * columns)
        from seed in Gen.Choose(1, 50).ArrayOf(rows * columns)
        select (
            Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Sum(j => cents[(i * columns) + j]) / 100m).ToArray(),
            Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Sum(i => cents[(i * columns) + j]) / 100m).ToArray(),
            seed.Select(s => (decimal)s).ToArray());
}
