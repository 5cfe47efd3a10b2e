using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ModifiedRateOfReturnProperties
{
    private static readonly Gen<(decimal[] Flows, double Finance, double Reinvest)> Case =
        from flows in Series.InvestThenSave
        from finance in Series.RateNotNegative
        from reinvest in Series.RateNotNegative
        select (flows, finance, reinvest);

    [Property]
    public Property Compute_InvestThenSave_GrowsTheOutflowsIntoTheInflows() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = ModifiedRateOfReturn.Compute(x.Flows, x.Finance, x.Reinvest);
        var grown = result.Outflows.Value!.Value * Math.Pow(1 + result.Headline.Value!.Value, result.Length);

        // Math.Pow of a rate rounded to double: one rounding for each period; near −100 % a double rate cannot carry its logarithm at all.
        return result.Headline.Value < -0.99 || Math.Abs(grown - result.Inflows.Value!.Value) <= 1e-14 * result.Length * grown;
    });

    [Property]
    public Property Compute_BetterReinvestment_IsNeverWorse() => Prop.ForAll(Case.ToArbitrary(), Series.PositiveRate.ToArbitrary(), (x, more) =>
        ModifiedRateOfReturn.Compute(x.Flows, x.Finance, x.Reinvest + more).Headline.Value >= ModifiedRateOfReturn.Compute(x.Flows, x.Finance, x.Reinvest)
            .Headline.Value);

    [Property]
    public Property Compute_BothRatesTheSame_AgreesWithTheSignOfTheNetPresentValue()
        => Prop.ForAll(Series.InvestThenSave.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), (flows, rate) =>
    {
        var value = NetPresentValue.Value(flows, rate).Value!.Value;
        var excess = ModifiedRateOfReturn.Compute(flows, rate, rate).Headline.Value!.Value - rate;
        return Math.Abs(value) <= 1e-12 * Series.Gross(flows, rate) || Math.Sign(excess) == Math.Sign(value);
    });

    [Property]
    public Property Compute_AnotherUnitOfMoney_ChangesNothing() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var (small, large) = (ModifiedRateOfReturn.Compute(x.Flows, x.Finance, x.Reinvest),
            ModifiedRateOfReturn.Compute(Array.ConvertAll(x.Flows, f => f * 1000), x.Finance, x.Reinvest));
        return Math.Abs(small.Headline.Value!.Value - large.Headline.Value!.Value) <= 1e-14 * (1 + Math.Abs(small.Headline.Value.Value));
    });
}
