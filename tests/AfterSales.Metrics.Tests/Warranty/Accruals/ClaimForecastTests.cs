using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimForecastTests
{
    private static readonly ClaimForecastInput Input = new()
    {
        MonthlySales = [100, 200],
        ClaimsPerUnit = [0.01, 0.02],
        MonthsPromised = 2,
        CurrentMonth = 1,
        CostPerClaim = 50,
    };

    [Fact]
    public void Compute_TwoMonthsOfSales_HappenByMonthInService()
    {
        var result = ClaimForecast.Compute(Input);
        Assert.Equal([0, 1, 4, 4], result.Happening.Take(4).Select(claims => Math.Round(claims, 12)));
        Assert.Equal((8d, 400d), (Math.Round(result.Outstanding, 12), Math.Round(result.Reserve, 9)));
        Assert.Equal(400d / 300, result.ReservePerUnit.Value!.Value, 12);
    }

    [Fact]
    public void Compute_ClaimsAfterTheLastMonthGiven_AreZero()
        => Assert.Equal(ClaimForecast.Compute(Input).Outstanding, ClaimForecast.Compute(Input with { MonthsPromised = 24 }).Outstanding);

    [Fact]
    public void Compute_PromiseShorterThanTheRates_EndsThere()
        => Assert.Equal(2, ClaimForecast.Compute(Input with { MonthsPromised = 1 }).Outstanding, 12);

    [Fact]
    public void Compute_PlannedSales_StandApartAndNeverInTheReserve()
    {
        var (without, with) = (ClaimForecast.Compute(Input), ClaimForecast.Compute(Input with { MonthlySales = [100, 200, 1000] }));
        Assert.Equal((without.Reserve, without.Outstanding), (with.Reserve, with.Outstanding));
        Assert.Equal(without.NextTwelveMonths, with.NextTwelveMonths);
        Assert.Equal([0, 10, 20, 0], with.NextTwelveMonthsOfFutureSales.Take(4));
        Assert.Equal(0, without.NextTwelveMonthsOfFutureSales.Sum());
    }

    [Fact]
    public void Compute_ReportedLater_HappenedNotReportedIsPartOfTheReserve()
    {
        var result = ClaimForecast.Compute(Input with { ReportingLag = [0, 1] });
        Assert.Equal((1d, 8d), (Math.Round(result.HappenedNotReported, 12), Math.Round(result.StillToHappen, 12)));
        Assert.Equal(9, result.Outstanding, 12);
    }

    [Fact]
    public void Compute_NoUnitsSold_HasNoReservePerUnit()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ClaimForecast.Compute(Input with { MonthlySales = [0, 0] }).ReservePerUnit.Reason);

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(0.5, 0.500001)]
    public void Compute_LagsThatDoNotAddUpToOne_Throw(double first, double second)
    {
        Assert.Contains("ServiceLag", Assert.ThrowsAny<ArgumentException>(() => ClaimForecast.Compute(Input with { ServiceLag = [first, second] })).Message,
            StringComparison.Ordinal);
        Assert.Contains("ReportingLag", Assert.ThrowsAny<ArgumentException>(() => ClaimForecast.Compute(Input with { ReportingLag = [first, second] })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_LagsWithinTolerance_AreShares()
        => Assert.True(ClaimForecast.Compute(Input with { ServiceLag = [0.1, 0.2, 0.7 + 1e-10] }).Outstanding > 0);

    [Fact]
    public void Compute_PlannedSales_YearsAndMonthsOfAllSalesAreTheSums()
    {
        var result = ClaimForecast.Compute(Input with { MonthlySales = [100, 100, 300, 50], ClaimsPerUnit = [0.01, 0.03, 0.02], CostPerClaim = 7 });
        var months = Enumerable.Range(0, 12).ToArray();

        Assert.Equal(result.NextTwelveMonthsOfFutureSales.Select(claims => claims * 7), result.NextTwelveMonthsOfFutureSalesCost);
        Assert.Equal(months.Select(m => result.NextTwelveMonths[m] + result.NextTwelveMonthsOfFutureSales[m]), result.NextTwelveMonthsOfAllSales);
        Assert.Equal(months.Select(m => result.NextTwelveMonthsCost[m] + result.NextTwelveMonthsOfFutureSalesCost[m]), result.NextTwelveMonthsOfAllSalesCost);
        Assert.Equal((result.NextTwelveMonths.Sum(), result.NextTwelveMonthsCost.Sum(), result.NextTwelveMonthsOfFutureSales.Sum()),
            (result.NextYear, result.NextYearCost, result.NextYearOfFutureSales));
        Assert.Equal(result.NextTwelveMonthsOfAllSalesCost.Sum(), result.NextYearOfAllSalesCost);
        Assert.Equal((result.NextTwelveMonthsOfAllSales.Average(), result.NextTwelveMonthsOfAllSales.Max()), (result.MeanMonth, result.BusiestMonth));
    }

    /// <summary>No month in which something is reported is left out, and none in which nothing can be.</summary>
    [Property]
    public Property Compute_AnyLags_AllThatHappensIsReported() => Prop.ForAll(
        (from months in Gen.Choose(1, 6)
         from sales in Gen.Choose(0, 500).ArrayOf(months)
         from promised in Gen.Choose(1, 40)
         from lags in Gen.Choose(1, 9).ArrayOf(4)
         select (sales, promised, lags)).ToArbitrary(), c =>
    {
        var result = ClaimForecast.Compute(Input with
        {
            MonthlySales = [.. c.sales.Select(sale => (double)sale)],
            MonthsPromised = c.promised,
            CurrentMonth = c.sales.Length - 1,
            ReportingLag = [.. c.lags.Select(lag => (double)lag / c.lags.Sum())],
        });
        return result.Reported.Count >= result.Happening.Count
            && Math.Abs(result.Reported.Sum() - result.Happening.Sum()) <= 1e-12 * (1 + result.Happening.Sum());
    });
}
