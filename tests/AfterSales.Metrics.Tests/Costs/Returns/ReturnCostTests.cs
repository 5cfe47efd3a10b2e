using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ReturnCostTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> References => [.. Reference.Cases("returns_exchange_cost.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(References))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("returns_exchange_cost.json").Single(c => c.Name == name);
        decimal Number(string property) => inputs.GetProperty(property).Exact();
        Money Amount(string property) => Money.Of(Number(property), Eur);

        var result = ReturnCost.Compute(new ReturnCostInput
        {
            UnitsSold = Number("units_sold"),
            Returns = Number("units_sold") * Number("return_rate"),
            Refund = Amount("refund"),
            InboundFreight = Amount("inbound_shipping"),
            Inspection = Amount("inspection"),
            Handling = Amount("handling"),
            Dispositions =
            [
                new ReturnDisposition { Name = "resale", Share = Number("resale_share"), Value = Amount("resale_value") },
                new ReturnDisposition
                {
                    Name = "refurbish",
                    Share = Number("refurbish_share"),
                    Value = Amount("refurbished_value"),
                    Cost = Amount("refurbish_cost"),
                },
                new ReturnDisposition { Name = "scrap", Share = Number("scrap_share"), Value = Amount("scrap_value") },
            ],
            ExchangeShare = Number("exchange_share"),
            ExchangeUnitCost = Amount("exchange_unit_cost"),
        });

        Assert.Equal(expected.GetProperty("returns").Exact(), result.Input.Returns);
        Assert.Equal(expected.GetProperty("recovery_per_return").Exact(), result.RecoveryPerReturn.Amount);
        Assert.Equal(expected.GetProperty("net_cost_per_return").Exact(), result.NetCostPerReturn.Amount);
        Assert.Equal(expected.GetProperty("net_cost_per_return_with_exchange").Exact(), result.NetCostPerReturnWithExchange.Amount);
        Assert.Equal(expected.GetProperty("total_net_cost").Exact(), result.TotalNetCost.Amount);
        Assert.Equal(expected.GetProperty("cost_per_unit_sold").Exact(), result.CostPerUnitSold.Value);
        Reference.AssertClose(inputs.GetProperty("return_rate").Number(), result.ReturnRate.Value, 1e-15, "return rate");
    }

    [Fact]
    public void Compute_NoReturns_CostsNothing()
        => Assert.Equal(0m, ReturnCost.Compute(Typical with { Returns = 0 }).TotalNetCost.Amount);

    [Fact]
    public void Compute_NoUnitsSold_HasNoRate()
    {
        var result = ReturnCost.Compute(Typical with { UnitsSold = 0 });

        Assert.Equal(UndefinedReason.ZeroDenominator, result.ReturnRate.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.CostPerUnitSold.Reason);
    }

    [Fact]
    public void Compute_ScrapThatCosts_IsANegativeRecovery()
    {
        var result = ReturnCost.Compute(Typical with { Dispositions = [new ReturnDisposition { Name = "scrap", Share = 1, Value = Money.Of(-3m, Eur) }] });

        Assert.Equal(-3m, result.RecoveryPerReturn.Amount);
        Assert.Equal(result.GrossCostPerReturn.Amount + 3m, result.NetCostPerReturn.Amount);
    }

    [Fact]
    public void Compute_GoodsWorthMoreThanTheRefund_NetCostIsNegative()
        => Assert.True(
            ReturnCost.Compute(
                Typical with { Dispositions = [new ReturnDisposition { Name = "resale", Share = 1, Value = Money.Of(80m, Eur) }] }).TotalNetCost.Amount < 0);

    [Fact]
    public void Compute_ExchangeWithoutItsCost_Throws()
        => Assert.Throws<ArgumentException>(() => ReturnCost.Compute(Typical with { ExchangeShare = 0.1m }));

    [Fact]
    public void Input_SharesThatDoNotAddUpToOne_Throw()
        => Assert.Contains(
            "0.99",
            Assert.Throws<ArgumentOutOfRangeException>(
                () => Typical with { Dispositions = [new ReturnDisposition { Name = "resale", Share = 0.99m, Value = Money.Of(1m, Eur) }] }).Message);

    [Fact]
    public void Input_NumbersOutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Typical with { Returns = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Typical with { UnitsSold = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Typical with { ExchangeShare = 1.1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReturnDisposition { Name = "resale", Share = 1.1m, Value = default });
        Assert.Throws<ArgumentException>(() => new ReturnDisposition { Name = " ", Share = 1, Value = default });
    }

    [Fact]
    public void Compute_TwoCurrencies_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => ReturnCost.Compute(Typical with { Handling = Money.Of(1m, "USD") }));

    internal static ReturnCostInput Typical { get; } = new()
    {
        UnitsSold = 1000,
        Returns = 50,
        Refund = Money.Of(60m, Currency.Of("EUR")),
        InboundFreight = Money.Of(6m, Currency.Of("EUR")),
        Inspection = Money.Of(3m, Currency.Of("EUR")),
        Handling = Money.Of(2m, Currency.Of("EUR")),
        Dispositions =
        [
            new ReturnDisposition { Name = "resale", Share = 0.6m, Value = Money.Of(50m, Currency.Of("EUR")) },
            new ReturnDisposition { Name = "scrap", Share = 0.4m, Value = Money.Of(1m, Currency.Of("EUR")) },
        ],
    };
}
