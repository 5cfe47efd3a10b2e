using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class FieldHistoryTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly LocalDate Last = new(2026, 3, 31);

    [Fact]
    public void Of_SalesAndClaims_AreTheNevadaTable()
    {
        var history = FieldHistory.Of(
            [Sale(1, 100), Sale(2, 200), Sale(1, 20), Sale(5, 12.5m)],
            [Claim(1, 1, 1, 10), Claim(1, 3, 2, 50), Claim(2, 3, 3, 30), Claim(1, 3, 1, 0)], Last, Eur);

        Assert.Equal(new LocalDate(2026, 1, 1), history.First);
        Assert.Equal([120, 200, 0], history.Table.Shipped);
        Assert.Equal([1, null, 3], history.Table.Returned[0]);
        Assert.Equal([null, null, 3], history.Table.Returned[1]);
        Assert.Equal((2, new LocalDate(2026, 3, 1)), (history.CurrentMonth, history.MonthAt(history.CurrentMonth)));
        Assert.Equal([120, 200, 0, 0, 12.5], history.MonthlySales);
        Assert.Equal((7m, Money.Of(90, Eur), 90 / 7d), (history.Claims, history.Cost, history.CostPerClaim.Value));
        Assert.Empty(history.UnusableSales);
        Assert.Empty(history.UnusableClaims);
    }

    [Fact]
    public void Of_RowsOutsideTheMonths_AreReturned()
    {
        var far = new FieldSale { Month = Last.PlusMonths(-600), Units = 1 };
        var planned = new FieldSale { Month = Last.PlusMonths(600), Units = 1 };
        var history = FieldHistory.Of([far, Sale(1, 5), planned], [], Last, Eur);

        Assert.Equal(
            [(0L, "Month", RecordRule.OutOfRange, "1976-03-31"), (2L, "Month", RecordRule.OutOfRange, "2076-03-31")],
            history.UnusableSales.Select(row => (row.Position, row.Field, row.Rule, row.Value!)));
        Assert.Equal(600, FieldHistory.Of([far with { Month = Last.PlusMonths(-599) }], [], Last, Eur).Table.Shipped.Count);
        Assert.Equal(600, FieldHistory.Of([planned with { Month = Last.PlusMonths(599) }], [], Last, Eur).MonthlySales.Count);
    }

    [Fact]
    public void Of_UnitsThatAreNotWhole_AreReturnedForKnownMonthsOnly()
    {
        var history = FieldHistory.Of([Sale(3, 1.5m), Sale(4, 1.5m), Sale(3, 2_147_483_647), Sale(4, 2_147_483_648)], [], Last, Eur);

        Assert.Equal(
            [(0L, "Units", RecordRule.OutOfRange, "1.5"), (3L, "Units", RecordRule.OutOfRange, "2147483648")],
            history.UnusableSales.Select(row => (row.Position, row.Field, row.Rule, row.Value!)));
        Assert.Equal([2_147_483_647d, 1.5], history.MonthlySales);
    }

    [Fact]
    public void Of_ClaimsThatCannotBe_AreReturnedWithTheirReason()
    {
        var history = FieldHistory.Of([Sale(2, 10)], [Claim(3, 2, 1, 5), Claim(2, 4, 1, 5), Claim(1, 2, 1, 5), Claim(2, 3, 1, 5)], Last, Eur);

        Assert.Equal(
            [
                (0L, "ClaimedMonth", RecordRule.Contradictory, "2026-02-01"), (1L, "ClaimedMonth", RecordRule.AfterReport, "2026-04-01"),
                (2L, "SoldMonth", RecordRule.Unknown, "2026-01-01"),
            ],
            history.UnusableClaims.Select(row => (row.Position, row.Field, row.Rule, row.Value!)));
        Assert.Equal((1m, Money.Of(5, Eur)), (history.Claims, history.Cost));
    }

    [Fact]
    public void Of_MoreClaimsThanUnits_TakesTheMonthOut()
    {
        FieldSale[] sales = [Sale(1, 10), Sale(2, 3)];
        FieldClaims[] met = [Claim(2, 2, 2, 5), Claim(2, 3, 1, 5), Claim(1, 2, 1, 1)];
        Assert.Empty(FieldHistory.Of(sales, met, Last, Eur).UnusableClaims);

        var history = FieldHistory.Of(sales, [.. met, Claim(2, 3, 1, 5)], Last, Eur);

        Assert.Equal([(1L, "Units", RecordRule.Contradictory)], history.UnusableSales.Select(row => (row.Position, row.Field, row.Rule)));
        Assert.Equal([0L, 1, 3], history.UnusableClaims.Select(row => row.Position));
        Assert.All(history.UnusableClaims, row => Assert.Equal(("Claims", RecordRule.Contradictory), (row.Field, row.Rule)));
        Assert.Equal([10, 0, 0], history.Table.Shipped);
        Assert.Equal([10d, 0, 0], history.MonthlySales);
        Assert.Equal((1m, Money.Of(1, Eur)), (history.Claims, history.Cost));
    }

    [Fact]
    public void Of_NoRows_IsOneMonthWithoutUnits()
    {
        var history = FieldHistory.Of([], [], Last, Eur);

        Assert.Equal((new LocalDate(2026, 3, 1), 0, 0d), (history.First, history.CurrentMonth, Assert.Single(history.MonthlySales)));
        Assert.Equal(UndefinedReason.ZeroDenominator, history.CostPerClaim.Reason);
        Assert.Equal(0, ClaimForecast.Compute(history.ToForecastInput(24)).Outstanding);
    }

    [Fact]
    public void Of_OnlyPlannedSales_KeepsTheLastKnownMonthAsMonthZero()
        => Assert.Equal([0d, 7], FieldHistory.Of([Sale(4, 7)], [], Last, Eur).MonthlySales);

    [Fact]
    public void Of_CostInAnotherCurrency_Throws() => Assert.Throws<CurrencyMismatchException>(
        () => FieldHistory.Of([Sale(1, 1)], [Claim(1, 1, 1, 1) with { Cost = Money.Of(1, "USD") }], Last, Eur));

    [Fact]
    public void ToForecastInput_IsWhatTheForecastNeeds()
    {
        var history = FieldHistory.Of([Sale(1, 100), Sale(4, 50)], [Claim(1, 2, 10, 200)], Last, Eur);
        var input = history.ToForecastInput(12);

        Assert.Equal([100d, 0, 0, 50], input.MonthlySales);
        Assert.Equal([0.1, 0], input.ClaimsPerUnit);
        Assert.Equal((12, 2, 20d), (input.MonthsPromised, input.CurrentMonth, input.CostPerClaim));
        Assert.Equal(100, ClaimForecast.Compute(input).NextYearOfAllSalesCost, 12);
    }

    [Fact]
    public void ToForecastInput_RecoveriesAboveTheCost_CostNothing()
    {
        var history = FieldHistory.Of([Sale(1, 100)], [Claim(1, 2, 1, -20)], Last, Eur);

        Assert.Equal((-20d, 0d), (history.CostPerClaim.Value, history.ToForecastInput(12).CostPerClaim));
    }

    internal static FieldSale Sale(int month, decimal units) => new() { Month = new LocalDate(2026, month, 1), Units = units };

    internal static FieldClaims Claim(int sold, int claimed, long claims, decimal cost) => new()
    {
        SoldMonth = new LocalDate(2026, sold, 1),
        ClaimedMonth = new LocalDate(2026, claimed, 1),
        Claims = claims,
        Cost = Money.Of(cost, Eur),
    };

    [Fact]
    public void MonthlySales_NotFinite_AreNamed()
    {
        var history = FieldHistory.Of([], [], new LocalDate(2026, 4, 30), Currency.Of("EUR"));

        Assert.Equal("MonthlySales", Assert.ThrowsAny<ArgumentException>(() => history with { MonthlySales = [double.NaN] }).ParamName);
    }
}
