using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ReturnRateTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_SeveralMonths_IsTheRatioOfSumsOfMonthsWithSales()
    {
        // April has returns and no sales: 7 units stay out of the rate on both sides.
        var result = ReturnRate.Compute(
            [Returned(1, 2, 20), Returned(1, 1, 10), Returned(2, 3, 30), Returned(4, 7, 70)],
            [Sold(1, 100, 1_000), Sold(2, 20, 400), Sold(3, 80, 600)],
            Eur);

        Assert.Equal((13m, 130m, 1), (result.Returned, result.Refunds.Amount, result.PeriodsWithoutSales));
        Assert.Equal((6.0 / 200, 60.0 / 2_000), (result.UnitRate.Value, result.RefundRate.Value));
        Assert.Equal((6m, 200m, 60m, 2_000m), (result.ReturnedOfSold, result.Sold, result.RefundsOfRevenue.Amount, result.Revenue.Amount));
        Assert.Equal([0.03, 0.15, 0, null], result.Periods.Select(p => p.UnitRate.Value));
        Assert.Equal((null, null, UndefinedReason.MissingInput), (result.Periods[3].Sold, result.Periods[3].Revenue, result.Periods[3].UnitRate.Reason));
    }

    [Fact]
    public void Compute_NoSales_HasNoRate()
    {
        var result = ReturnRate.Compute([Returned(1, 2, 20)], [], Eur);

        Assert.Equal((UndefinedReason.MissingInput, UndefinedReason.MissingInput), (result.UnitRate.Reason, result.RefundRate.Reason));
        Assert.Empty(ReturnRate.Compute([], [], Eur).Periods);
    }

    [Fact]
    public void Compute_NothingSold_IsDividedByZero()
    {
        var result = ReturnRate.Compute([Returned(1, 2, 20)], [Sold(1, 0, 0)], Eur);

        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (result.UnitRate.Reason, result.RefundRate.Reason));
    }

    [Fact]
    public void Compute_SalesWithoutRevenue_CountForUnitsAlone()
    {
        var result = ReturnRate.Compute([Returned(1, 2, 20), Returned(2, 1, 10)], [Sold(1, 10, 100), Sold(1, 10, null), Sold(2, 10, 100)], Eur);

        Assert.Equal((3.0 / 30, 10.0 / 100), (result.UnitRate.Value, result.RefundRate.Value));
        Assert.Null(result.Periods[0].Revenue);
    }

    [Fact]
    public void Compute_ByQuarter_GathersMonths()
    {
        var result = ReturnRate.Compute([Returned(1, 2, 20), Returned(3, 1, 10)], [Sold(2, 30, 100)], Eur, PeriodUnit.Quarter);

        Assert.Equal((ReportingPeriod.Quarter(2026, 1), 0.1), (Assert.Single(result.Periods).Period, result.UnitRate.Value));
    }

    [Fact]
    public void Compute_SalesOfAPeriodThatSpansTwo_IsTheCallersMistake()
    {
        var quarter = new SoldGoods { Period = ReportingPeriod.Quarter(2026, 1), Units = 1 };

        var mistake = Assert.Throws<ArgumentException>(() => ReturnRate.Compute([], [quarter], Eur));
        Assert.StartsWith("Sales must be of periods that lie within one Month", mistake.Message, StringComparison.Ordinal);
        Assert.Throws<CurrencyMismatchException>(() => ReturnRate.Compute([Returned(1, 1, 1)], [], Currency.Of("USD")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Returned(1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sold(1, -1, 1));
    }

    [Fact]
    public void Compute_Products_ComeByRefundAndLeaveOutWhatNamesNone()
    {
        var result = ReturnRate.Compute(
            [Returned(1, 2, 20) with { Product = "pump" }, Returned(2, 1, 50), Returned(3, 3, 5) with { Product = "pump" },
            Returned(1, 1, 25) with { Product = "fan" },
                Returned(1, 1, 30) with { Product = "valve" }],
            [],
            Eur);

        Assert.Equal([("valve", 1L, 1m, 30m), ("fan", 1L, 1m, 25m), ("pump", 2L, 5m, 25m)],
            result.Products.Select(p => (p.Product, p.Count, p.Returned, p.Refunds.Amount)));
        Assert.Throws<ArgumentException>(() => Returned(1, 1, 1) with { Product = " " });
    }

    internal static ReturnedGoods Returned(int month, decimal units, decimal refund)
        => new() { Date = new LocalDate(2026, month, 10), Units = units, Refund = Money.Of(refund, Eur) };

    internal static SoldGoods Sold(int month, decimal units, decimal? revenue)
        => new() { Period = ReportingPeriod.Month(2026, month), Units = units, Revenue = revenue is { } amount ? Money.Of(amount, Eur) : null };

    [Fact]
    public void Compute_NoReturns_AreNamed()
        => Assert.Equal("returns", Assert.Throws<ArgumentNullException>(() => ReturnRate.Compute(null!, [], Eur)).ParamName);

    /// <summary>What is no argument is told before anything is read.</summary>
    [Fact]
    public void Compute_NoSales_IsToldBeforeReturnsAreRead()
    {
        Assert.Throws<ArgumentNullException>("sales", () => ReturnRate.Compute(Unread(), null!, Currency.Of("EUR")));

        static IEnumerable<ReturnedGoods> Unread()
        {
            Assert.Fail("read");
            yield break;
        }
    }
}
