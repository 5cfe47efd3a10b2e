using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ReturnRateProperties
{
    private static readonly Gen<ReturnedGoods> Return =
        from month in Gen.Choose(1, 4)
        from units in Gen.Choose(0, 5)
        from refund in Edges.Cents
        select ReturnRateTests.Returned(month, units, refund);

    private static readonly Gen<SoldGoods> Sale =
        from month in Gen.Choose(1, 4)
        from units in Gen.Choose(0, 50)
        from revenue in Edges.Cents
        select ReturnRateTests.Sold(month, units, revenue);

    /// <summary>The periods add up to the whole, the rates are those of the slow sums, and the order of the rows does not matter.</summary>
    [Property]
    public Property Compute_AnyRows_AddUpInAnyOrder() => Prop.ForAll(Return.ListOf().ToArbitrary(), Sale.ListOf().ToArbitrary(), (returns, sales) =>
    {
        var result = ReturnRate.Compute(returns, sales, Currency.Of("EUR"));
        var sold = sales.Select(s => s.Period).ToHashSet();
        var part = returns.Where(r => sold.Contains(ReportingPeriod.Containing(r.Date, PeriodUnit.Month))).Sum(r => r.Units);
        var whole = sales.Sum(s => s.Units);
        return result.Returned == returns.Sum(r => r.Units)
            && result.Periods.Sum(p => p.Refunds.Amount) == result.Refunds.Amount
            && result.UnitRate == (sold.Count == 0 ? Figure.Undefined<double>(UndefinedReason.MissingInput) : Figure.Ratio(part, whole))
            && ReturnRate.Compute(Enumerable.Reverse(returns), Enumerable.Reverse(sales), Currency.Of("EUR")) == result;
    });
}
