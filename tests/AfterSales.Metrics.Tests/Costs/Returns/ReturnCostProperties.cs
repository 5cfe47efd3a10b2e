using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ReturnCostProperties
{
    private static readonly Gen<ReturnCostInput> Input =
        from amounts in Gen.Choose(0, 20_000).Select(cents => Money.Of(cents / 100m, Ledgers.Eur)).ArrayOf(8)
        from share in Gen.Choose(0, 100)
        from exchanged in Gen.Choose(0, 100)
        from returns in Gen.Choose(0, 5000)
        select new ReturnCostInput
        {
            UnitsSold = 10_000,
            Returns = returns,
            Refund = amounts[0],
            InboundFreight = amounts[1],
            Inspection = amounts[2],
            Handling = amounts[3],
            Dispositions =
            [
                new ReturnDisposition { Name = "refurbish", Share = share / 100m, Value = amounts[4], Cost = amounts[5] },
                new ReturnDisposition { Name = "scrap", Share = 1 - (share / 100m), Value = -amounts[6] },
            ],
            ExchangeShare = exchanged / 100m,
            ExchangeUnitCost = amounts[7],
        };

    [Property]
    public Property Compute_AnyInput_PartsAddUpToTheTotal() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var result = ReturnCost.Compute(input);
        return result.TotalNetCost.Amount
            == (input.Returns * result.GrossCostPerReturn.Amount) - result.Recoveries.Sum(item => item.Total.Amount)
                + (input.Returns * result.ExchangeEffectPerReturn.Amount);
    });

    [Property]
    public Property Compute_NobodyExchanges_IsTheNetCost() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var result = ReturnCost.Compute(input with { ExchangeShare = 0 });
        return result.NetCostPerReturnWithExchange.Amount == result.NetCostPerReturn.Amount;
    });

    [Property]
    public Property Compute_EverybodyExchanges_RefundDoesNotMatter() => Prop.ForAll(Input.ToArbitrary(), input =>
        ReturnCost.Compute(input with { ExchangeShare = 1 }).TotalNetCost.Amount
            == ReturnCost.Compute(input with { ExchangeShare = 1, Refund = Money.Of(7m, Ledgers.Eur) }).TotalNetCost.Amount);

    [Property]
    public Property Compute_DispositionSplitInTwo_ChangesNothing() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var first = input.Dispositions[0];
        var (quarter, rest) = (first with { Share = first.Share / 4 }, first with { Share = first.Share - (first.Share / 4) });
        var split = input with { Dispositions = [quarter, rest, input.Dispositions[1]] };
        return ReturnCost.Compute(split).TotalNetCost.Amount == ReturnCost.Compute(input).TotalNetCost.Amount;
    });

    [Property]
    public Property Compute_TwiceTheReturns_TwiceTheTotal() => Prop.ForAll(Input.ToArbitrary(), input =>
        ReturnCost.Compute(input with { Returns = 2 * input.Returns }).TotalNetCost.Amount == 2 * ReturnCost.Compute(input).TotalNetCost.Amount);
}
