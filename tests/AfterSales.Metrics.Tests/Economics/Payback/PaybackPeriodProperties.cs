using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class PaybackPeriodProperties
{
    [Property]
    public Property Compute_InvestThenSave_DiscountingNeverShortensIt() => Prop.ForAll(
        Series.InvestThenSave.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), Gen.Elements(PaybackInterpolation.Linear, PaybackInterpolation.EndOfPeriod)
            .ToArbitrary(), (flows, rate, how) =>
    {
        var options = new PaybackOptions { Interpolation = how };
        var (plain, discounted) = (PaybackPeriod.Compute(flows, options).Headline, PaybackPeriod.Compute(flows, rate, options).Headline);
        return discounted.Value is not { } later || plain.Value <= later + 1e-14;
    });

    [Property]
    public Property Compute_AnyFlows_LastBalanceIsTheNetPresentValue() => Prop.ForAll(Series.NotEmpty.ToArbitrary(), Series.Rate.ToArbitrary(), (flows, rate) =>
        Math.Abs(PaybackPeriod.Compute(flows, rate).Balances[^1] - NetPresentValue.Value(flows, rate).Value!.Value) <= 1e-15 * Series.Gross(flows, rate));

    [Property]
    public Property Compute_AnyFlows_AgreesWithTheSlowSearch() => Prop.ForAll(Series.Any.ToArbitrary(), flows =>
    {
        // Walk the balances; the first period whose end is not negative after one that was.
        var balances = flows.Select((_, i) => flows.Take(i + 1).Sum()).ToArray();
        var expected = Enumerable.Range(1, Math.Max(0, flows.Length - 1)).Where(i => balances[i] >= 0 && balances[i - 1] < 0).Select(i => (int?)i)
            .FirstOrDefault();
        var result = PaybackPeriod.Compute(flows, new PaybackOptions { Interpolation = PaybackInterpolation.EndOfPeriod });
        return flows.Length == 0 || balances.All(b => b >= 0) || result.First.Value.Equals((double?)expected);
    });

    [Property]
    public Property Compute_AnyFlows_LastingIsNeverBeforeTheFirst() => Prop.ForAll(Series.Any.ToArbitrary(), Series.Rate.ToArbitrary(), (flows, rate) =>
    {
        var result = PaybackPeriod.Compute(flows, rate);
        return result.Lasting.Value is not { } lasting || result.First.Value <= lasting;
    });
}
