using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ReturnOnInvestmentProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<(Money Benefit, Money Cost)> Investment = Edges.Cents.Two()
        .Select(pair => (Money.Of(pair.Item1, Eur), Money.Of(pair.Item2, Eur)));

    [Property]
    public Property Compute_AnyAmounts_SignFollowsTheGain() => Prop.ForAll(Investment.ToArbitrary(), x =>
    {
        var result = ReturnOnInvestment.Compute(x.Benefit, x.Cost);
        return result.Headline.Value is not { } ratio || Math.Sign(ratio) == Math.Sign(x.Benefit.Amount - x.Cost.Amount);
    });

    [Property]
    public Property Compute_PartsMerged_IsTheCostWeightedMean() => Prop.ForAll(Investment.Two().ToArbitrary(), x =>
    {
        var (a, b) = (x.Item1, x.Item2);
        var (one, other) = (ReturnOnInvestment.Compute(a.Benefit, a.Cost), ReturnOnInvestment.Compute(b.Benefit, b.Cost));
        var merged = ReturnOnInvestment.Compute(a.Benefit + b.Benefit, a.Cost + b.Cost);
        if (one.Headline.Value is not { } left || other.Headline.Value is not { } right || merged.Headline.Value is not { } whole)
        {
            return true;
        }

        var (costA, costB) = ((double)a.Cost.Amount, (double)b.Cost.Amount);
        var scale = Math.Max(1, (Math.Abs(left * costA) + Math.Abs(right * costB)) / (costA + costB));
        return Math.Abs(whole - (((left * costA) + (right * costB)) / (costA + costB))) <= 1e-14 * scale;
    });

    [Property]
    public Property Compute_AnnualizedRatio_CompoundsBackToTheRatio() => Prop.ForAll(Investment.ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (x, tenths) =>
    {
        // Near −100 % a double carries 1 + rate to 2⁻⁵³ only: the ratio lies between what the rate's two neighbors compound to.
        var years = tenths / 10.0;
        var result = ReturnOnInvestment.Compute(x.Benefit, x.Cost, years);
        if (result.AnnualizedRatio.Value is not { } rate)
        {
            return true;
        }

        var growth = 1 + result.Headline.Value!.Value;
        var half = Math.Pow(2, -52) * (1 + Math.Abs(rate));
        var margin = 1e-14 * (1 + years) * (1 + growth);
        return growth >= Math.Pow(Math.Max(0, 1 + rate - half), years) - margin && growth <= Math.Pow(1 + rate + half, years) + margin;
    });
}
