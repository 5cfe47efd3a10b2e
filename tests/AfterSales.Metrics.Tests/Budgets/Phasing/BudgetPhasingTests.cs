using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetPhasingTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void CmcsEapd788_QuartersOfWholeDollars_AddUpByLineAndByQuarter()
    {
        var plan = BudgetPhasing.Phase([Line("a", 25), Line("b", 25), Line("c", 26)], [1, 1, 1, 1], Currency.Of("USD"), new MoneyRounding { Unit = 1 });

        Assert.Equal([25m, 25m, 26m], plan.Table.RowTotals);
        Assert.Equal([19m, 19m, 19m, 19m], plan.Table.ColumnTotals);
        Assert.Equal(plan.Table.ColumnTotals, plan.PeriodTotals.Select(total => total.In(plan.Currency)));
        Assert.Equal(plan.Table.RowTotals, plan.LineTotals.Select(total => total.In(plan.Currency)));
        Assert.Equal(Money.Of(76, "USD"), plan.Total);
    }

    [Fact]
    public void Phase_OwnProfile_IsKept()
    {
        var plan = BudgetPhasing.Phase([Line("a", 100), Line("b", 90) with { Profile = [0, 1, 2] }], [1, 1, 2], Eur);

        Assert.Equal([25m, 25m, 50m, 0m, 30m, 60m], plan.Table.Cells);
    }

    /// <summary>A billionth of a unit with 28 decimals is not a decimal.</summary>
    [Fact]
    public void Phase_UnitWithAllDecimals_SpreadsWholeUnits()
    {
        var third = 0.3333333333333333333333333333m;

        var plan = BudgetPhasing.Phase([Line("a", 2 * third)], [8, 2013.33m], Eur, new MoneyRounding { Unit = third });

        Assert.Equal([0m, 2 * third], plan.Table.Cells);
    }

    [Fact]
    public void Phase_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => BudgetPhasing.Phase([], [1], Eur));
        Assert.ThrowsAny<ArgumentException>(() => BudgetPhasing.Phase([Line("a", 1)], [2, -1], Eur));
        Assert.Throws<ArgumentException>(() => BudgetPhasing.Phase([Line("a", 1)], [], Eur));
        Assert.Throws<ArgumentException>(() => BudgetPhasing.Phase([Line("a", 1)], [0, 0], Eur));
        Assert.Throws<ArgumentException>(() => BudgetPhasing.Phase([Line("a", 1) with { Profile = [1] }], [1, 1], Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetPhasing.Phase([Line("a", 1.001m)], [1, 1], Eur));
        Assert.Equal([0m, 0m], BudgetPhasing.Phase([Line("a", 0)], [0, 0], Eur).Table.Cells);
    }

    [Property(MaxTest = 50)]
    public Property Phase_AnyLines_KeepTheirAmountsAndTheMonthsAddUp() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 9).ArrayOf(12).Where(p => p.Any(x => x > 0)).ToArbitrary(), (cents, profile) =>
        {
            var (lines, weights) = (cents.Take(30).Select(c => Line("a", c / 100m)).ToArray(), profile.Select(p => (decimal)p).ToArray());
            var table = BudgetPhasing.Phase(lines, weights, Eur).Table;
            var total = lines.Sum(l => l.Amount);
            return table.RowTotals.SequenceEqual(lines.Select(l => l.Amount))
                && table.ColumnTotals.Sum() == total
                && table.ColumnTotals.Zip(weights, (sum, w) => Math.Abs(sum - (total * w / weights.Sum())) < 0.0101m).All(near => near)
                && table.Cells.Select((c, i) => weights[i % 12] > 0 || c == 0).All(zero => zero);
        });

    [Fact]
    public void OfExpected_AForecast_KeepsItsSumToTheCentAndItsShape()
    {
        var line = PhasedLine.OfExpected("claims", [10.004, 0, 20.004], Eur);

        Assert.Equal((30.01m, "claims"), (line.Amount, line.Name));
        Assert.Equal([10.004m, 0, 20.004m], line.Profile!);
        Assert.Equal([10m, 0, 20.01m], BudgetPhasing.Phase([line], [0, 0, 0], Eur).Table.ColumnTotals);
        Assert.Throws<ArgumentOutOfRangeException>(() => PhasedLine.OfExpected("claims", [6e14, 6e14], Eur));
        Assert.ThrowsAny<ArgumentException>(() => PhasedLine.OfExpected("claims", [-1], Eur));
        Assert.Equal(1e15m, PhasedLine.OfExpected("claims", [PhasedLine.MostExpected], Eur).Amount);
    }

    private static PhasedLine Line(string name, decimal amount) => new() { Name = name, Amount = amount };
}
