using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimForecastProperties
{
    [Property]
    public Property Compute_AnySales_ClaimsOfAllMonthsAreSalesTimesTheRates() => Prop.ForAll(
        Gen.Choose(0, 50).ArrayOf(6).ToArbitrary(), Gen.Choose(0, 100).ArrayOf(5).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (sales, rates, promise) =>
        {
            var result = ClaimForecast.Compute(Input(sales, rates, promise));
            return Math.Abs(result.Happening.Sum() - (sales.Sum() * rates.Take(promise).Sum(rate => rate / 1000d))) < 1e-9
                && Math.Abs(result.Happening.Sum() - result.Reported.Sum()) < 1e-9;
        });

    // Λ is monotone in the length of the promise, and so is what it still costs.
    [Property]
    public Property Compute_LongerPromise_NeverCostsLess() => Prop.ForAll(
        Gen.Choose(0, 50).ArrayOf(6).ToArbitrary(), Gen.Choose(0, 100).ArrayOf(5).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (sales, rates, promise)
            => ClaimForecast.Compute(Input(sales, rates, promise)).Reserve <= ClaimForecast.Compute(Input(sales, rates, promise + 1)).Reserve + 1e-9);

    [Property]
    public Property Compute_CostsInCents_ReserveScalesWithMoney() => Prop.ForAll(
        Gen.Choose(0, 50).ArrayOf(6).ToArbitrary(), Gen.Choose(0, 100).ArrayOf(5).ToArbitrary(), (sales, rates) =>
        {
            var (one, hundred) = (ClaimForecast.Compute(Input(sales, rates, 4)), ClaimForecast.Compute(Input(sales, rates, 4) with { CostPerClaim = 2000 }));
            return Math.Abs((one.Reserve * 100) - hundred.Reserve) <= 1e-9 * hundred.Reserve && one.Outstanding == hundred.Outstanding;
        });

    private static ClaimForecastInput Input(int[] sales, int[] rates, int promise) => new()
    {
        MonthlySales = [.. sales.Select(units => (double)units)],
        ClaimsPerUnit = [.. rates.Select(rate => rate / 1000d)],
        MonthsPromised = promise,
        CurrentMonth = 5,
        ServiceLag = [0.25, 0.5, 0.25],
        ReportingLag = [0.5, 0.5],
        CostPerClaim = 20,
    };
}
