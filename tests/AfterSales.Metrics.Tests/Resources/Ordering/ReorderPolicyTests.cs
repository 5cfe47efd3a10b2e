using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Resources;

public class ReorderPolicyTests
{
    private static readonly ReorderPolicyInput Input = new() { DemandRate = 1.5, LeadTime = 2, OrderCost = 100, HoldingCost = 20, BackorderCost = 150 };

    [Fact]
    public void Compute_NoOrderCost_OrdersPieceByPiece()
    {
        var result = ReorderPolicy.Compute(Input with { OrderCost = 0 });

        Assert.Equal(1, result.Quantity);
        Assert.Equal(Newsvendor.ForPoissonDemand(20, 150, 3).Stock, result.ReorderPoint + 1);
    }

    [Fact]
    public void Compute_DearStock_OrdersWhenCustomersWait()
        => Assert.True(ReorderPolicy.Compute(Input with { HoldingCost = 100, BackorderCost = 1, OrderCost = 1000 }).ReorderPoint < 0);

    [Fact]
    public void Input_DemandNotPositive_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Input with { DemandRate = 0 });

    /// <summary>The slower obvious version: every (r, Q) of a box around the answer, by the definition of the cost.</summary>
    [Property(MaxTest = 30)]
    public Property Compute_AnyCosts_IsTheCheapestOfAllPolicies()
        => Prop.ForAll(Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (order, holding, backorder) =>
        {
            var input = Input with { OrderCost = order, HoldingCost = holding, BackorderCost = backorder };
            var result = ReorderPolicy.Compute(input);
            var positions = Enumerable.Range(-40, 100).ToDictionary(y => y, y => Enumerable.Range(0, 60)
                .Sum(d => PoissonDistribution.Probability(d, 3) * (d < y ? holding * (y - d) : backorder * (d - y))));
            var best = double.MaxValue;
            for (var r = -30; r < 20; r++)
            {
                for (var (q, sum) = (1, 1.5 * order); q < 38; q++)
                {
                    sum += positions[r + q];
                    best = Math.Min(best, sum / q);
                }
            }

            return Math.Abs(result.Cost - best) <= 1e-9 * best;
        });

    /// <summary>Most positions of a large order are too far from the mean for a double to hold what is rare there: each costs what it costs alone.</summary>
    [Theory]
    [InlineData(0.001, 1_000, 4e4, 20, 150)]
    [InlineData(40, 1, 4e5, 1, 1)]
    [InlineData(400, 5, 1e6, 0.5, 900)]
    [InlineData(400, 5, 1e6, 900, 0.5)]
    [InlineData(3, 0, 1e7, 2, 3)]
    [InlineData(0.7, 1, 0.1, 1e-8, 1e5)]
    [InlineData(0.7, 1, 0.1, 1e5, 1e-8)]
    public void Compute_ManyPositions_IsThePlainWalk(double demand, double leadTime, double order, double holding, double backorder)
    {
        var mean = demand * leadTime;
        double Cost(long y) => y < 0 ? backorder * (mean - y) : (holding * PoissonStock.OnHand(y, mean)) + (backorder * PoissonStock.Short(y, mean));
        var start = (long)Newsvendor.ForPoissonDemand(holding, backorder, mean).Stock;
        var (below, above, sum, quantity) = (start - 1, start + 1, (order * demand) + Cost(start), 1);
        while (Math.Min(Cost(below), Cost(above)) * quantity < sum)
        {
            quantity++;
            sum += Cost(below) <= Cost(above) ? Cost(below--) : Cost(above++);
        }

        var result = ReorderPolicy.Compute(
            new ReorderPolicyInput { DemandRate = demand, LeadTime = leadTime, OrderCost = order, HoldingCost = holding, BackorderCost = backorder });

        Assert.Equal((below, quantity, sum / quantity), (result.ReorderPoint, result.Quantity, result.Cost));
    }
}
