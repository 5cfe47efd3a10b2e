using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class UnitCostTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_CostAndUnits_IsTheirRatio()
    {
        var result = UnitCost.Compute(Money.Of(3516.49m, Eur), 10);

        Assert.Equal(351.649m, result.Headline.Value);
        Assert.Equal((3516.49m, 10m), (result.Cost.Amount, result.Units));
    }

    [Fact]
    public void Compute_NoUnits_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroDenominator, UnitCost.Compute(Money.Of(1m, Eur), 0).Headline.Reason);

    [Fact]
    public void Compute_NetCredit_Stands()
        => Assert.Equal(-0.5m, UnitCost.Compute(Money.Of(-1m, Eur), 2).Headline.Value);

    [Fact]
    public void Compute_QuotientBeyondDecimal_IsUndefined()
        => Assert.Equal(UndefinedReason.Overflow, UnitCost.Compute(Money.Of(decimal.MaxValue, Eur), 0.1m).Headline.Reason);

    [Fact]
    public void Compute_SumBeyondDecimal_Throws()
    {
        var tally = new UnitCostTally(Eur);
        tally.AddRange([decimal.MaxValue, 1m], [1m, 1m]);

        Assert.Throws<OverflowException>(() => UnitCost.Compute(tally));
    }

    [Fact]
    public void Add_NegativeUnitsOrOtherCurrency_Throws()
    {
        var tally = new UnitCostTally(Eur);

        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(Money.Of(1m, Eur), -1));
        Assert.Throws<CurrencyMismatchException>(() => tally.Add(Money.Of(1m, "USD"), 1));
        Assert.Throws<CurrencyMismatchException>(() => tally.Merge(new UnitCostTally(Currency.Of("USD"))));
        Assert.Throws<ArgumentException>(() => tally.AddRange([1m], [1m, 2m]));
        Assert.Equal((0m, 0m), (tally.Cost.Amount, tally.Units));
    }
}
