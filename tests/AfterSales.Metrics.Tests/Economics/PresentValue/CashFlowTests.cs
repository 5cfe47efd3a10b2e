using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class CashFlowTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);

    [Fact]
    public void Of_DateAndAmount_HoldsBoth()
        => Assert.Equal((Day, -12.5m), (CashFlow.Of(Day, -12.5m).Date, CashFlow.Of(Day, -12.5m).Amount));

    [Fact]
    public void Of_MoneyOfTheSeries_HoldsItsAmount()
        => Assert.Equal(CashFlow.Of(Day, 3m), CashFlow.Of(Day, Money.Of(3m, "EUR"), Currency.Of("EUR")));

    [Fact]
    public void Of_MoneyOfAnotherCurrency_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => CashFlow.Of(Day, Money.Of(3m, "USD"), Currency.Of("EUR")));

    [Fact]
    public void Default_IsNothing() => Assert.Equal(CashFlow.Of(new LocalDate(1, 1, 1), 0m), default);
}
