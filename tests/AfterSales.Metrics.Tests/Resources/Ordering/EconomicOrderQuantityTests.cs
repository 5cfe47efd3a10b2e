using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class EconomicOrderQuantityTests
{
    [Fact]
    public void Compute_NoDemandOrNoOrderCost_IsZero()
    {
        Assert.Equal((0.0, 0.0), (EconomicOrderQuantity.Compute(8, 0.2, 0).Quantity, EconomicOrderQuantity.Compute(0, 0.2, 5).Cost));
    }

    [Fact]
    public void Compute_ProductionSlowerThanDemand_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(()
            => EconomicOrderQuantity.Compute(8, 0.2, 10, new EconomicOrderQuantityOptions { ProductionRate = 10 }));

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, double.NaN)]
    public void Compute_MistakenArguments_Throw(double order, double holding, double demand)
        => Assert.Throws<ArgumentOutOfRangeException>(() => EconomicOrderQuantity.Compute(order, holding, demand));

    /// <summary>The definition: no other quantity costs less, by the cost written out.</summary>
    [Property]
    public Property Compute_AnyCosts_IsTheMinimumOfTheCostCurve()
        => Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(10, 300).ToArbitrary(), (order, holding, percent) =>
        {
            const double Demand = 1300;
            var result = EconomicOrderQuantity.Compute(order, holding / 100.0, Demand);
            var (other, best) = (Cost(result.Quantity * percent / 100), Cost(result.Quantity));
            return other >= best * (1 - 1e-12) && Math.Abs(best - result.Cost) <= 1e-12 * best;

            double Cost(double q) => (order * Demand / q) + (holding / 100.0 * q / 2);
        });

    /// <summary>The definition with both: a run fills up at μ − λ first what waits, then the stock; over quantity and backorders nothing costs less. scipy
    /// 1.10, Nelder–Mead on that cost.</summary>
    [Fact]
    public void Compute_BackordersAndProduction_IsTheMinimumOverBoth()
    {
        var result = EconomicOrderQuantity.Compute(8, 0.225, 1300, new EconomicOrderQuantityOptions { BackorderCost = 5, ProductionRate = 1700 });

        Reference.AssertClose(640.7564973442632, result.Quantity, 1e-12, "q");
        Reference.AssertClose(32.461629474237945, result.Cost, 1e-12, "cost");
        Reference.AssertClose(0.0430622009569378, result.BackorderedShare, 1e-12, "share");
    }

    [Property]
    public Property Compute_AnyOptions_IsTheMinimumOfTheCostWrittenOut()
        => Prop.ForAll(Gen.Choose(1, 500).Three().ToArbitrary(), Gen.Choose(1401, 5000).ToArbitrary(), Gen.Choose(40, 250).Two().ToArbitrary(),
            (costs, rate, percent) =>
        {
            const double Demand = 1300;
            var (order, holding, backorder) = (costs.Item1, costs.Item2 / 100.0, costs.Item3 / 50.0);
            var build = 1 - (Demand / rate);
            var result = EconomicOrderQuantity.Compute(order, holding, Demand,
                new EconomicOrderQuantityOptions { BackorderCost = backorder, ProductionRate = rate });
            var waiting = result.BackorderedShare * result.Quantity * build;
            var (best, other) = (Cost(result.Quantity, waiting), Cost(result.Quantity * percent.Item1 / 100, waiting * percent.Item2 / 100));
            return Math.Abs(best - result.Cost) <= 1e-12 * best && other >= best * (1 - 1e-12);

            double Cost(double q, double most)
                => (order * Demand / q) + (((holding * ((q * build) - most) * ((q * build) - most)) + (backorder * most * most)) / (2 * q * build));
        });

    [Property]
    public Property Compute_DearBackorders_ApproachTheCaseWithout() => Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), order =>
    {
        var (plain, dear) = (EconomicOrderQuantity.Compute(order, 0.3, 900),
            EconomicOrderQuantity.Compute(order, 0.3, 900, new EconomicOrderQuantityOptions { BackorderCost = 1e9 }));
        return Math.Abs(plain.Quantity - dear.Quantity) <= 1e-8 * plain.Quantity && dear.Cost <= plain.Cost;
    });
}
