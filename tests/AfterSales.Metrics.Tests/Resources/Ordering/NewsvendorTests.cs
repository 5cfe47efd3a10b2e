using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Resources;

public class NewsvendorTests
{
    [Fact]
    public void ForNormalDemand_CertainDemand_IsStockedExactly()
        => Assert.Equal((50.0, 0.0), (Newsvendor.ForNormalDemand(1, 4, 50, 0).Stock, Newsvendor.ForNormalDemand(1, 4, 50, 0).ExpectedCost));

    [Fact]
    public void ForPoissonDemand_NoDemand_StocksNothing() => Assert.Equal(0, Newsvendor.ForPoissonDemand(1, 4, 0).Stock);

    [Fact]
    public void ForNormalDemand_WideSpread_MayAskForLessThanNothing() => Assert.True(Newsvendor.ForNormalDemand(9, 1, 1, 10).Stock < 0);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    public void ForPoissonDemand_CostNotPositive_Throws(double over, double under)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Newsvendor.ForPoissonDemand(over, under, 3));

    /// <summary>The slower obvious version: the expected cost of every stock, by the sum over demand.</summary>
    [Property(MaxTest = 60)]
    public Property ForPoissonDemand_AnyCosts_IsTheCheapestOfAllStocks()
        => Prop.ForAll(Gen.Choose(1, 90).ToArbitrary(), Gen.Choose(1, 90).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (over, under, tenths) =>
        {
            var mean = tenths / 10.0;
            var result = Newsvendor.ForPoissonDemand(over, under, mean);
            var costs = Enumerable.Range(0, 80).Select(s => Enumerable.Range(0, 200)
                .Sum(x => PoissonDistribution.Probability(x, mean) * (x < s ? over * (s - x) : under * (x - s)))).ToList();
            return Math.Abs(result.ExpectedCost - costs.Min()) <= 1e-9 * (1 + costs.Min())
                && Math.Abs(costs[(int)result.Stock] - result.ExpectedCost) <= 1e-9 * (1 + costs.Min());
        });
}
