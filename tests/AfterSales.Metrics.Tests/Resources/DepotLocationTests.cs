using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class DepotLocationTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        Reference.Cases("resource_configuration.json").Where(c => c.Inputs.TryGetProperty("fixed_cost", out _)),
        c =>
        {
            var (fixedCosts, capacities) = (c.Inputs.GetProperty("fixed_cost").Numbers(), c.Inputs.GetProperty("capacity").Numbers());
            var depots = c.Inputs.GetProperty("unit_service_cost").EnumerateArray()
                .Select((row, i) => new Depot { FixedCost = fixedCosts[i], Capacity = capacities[i], UnitCosts = row.Numbers() }).ToList();
            var demand = c.Inputs.GetProperty("demand").Numbers();
            var result = DepotLocation.Optimize(demand, depots);
            Assert.True(result.IsProvenOptimal);
            Reference.AssertClose(c.Expected.GetProperty("min_cost").Number(), result.Cost.Value, 1e-10, c.Name);
            AssertFeasible(demand, depots, result);
        });

    [Fact]
    public void Optimize_TooLittleCapacity_IsInfeasible()
    {
        var result = DepotLocation.Optimize([5.0], [new Depot { FixedCost = 1, Capacity = 4, UnitCosts = [1] }]);

        Assert.Equal(UndefinedReason.Infeasible, result.Cost.Reason);
        Assert.Empty(result.Open);
    }

    [Fact]
    public void Optimize_NoDemand_OpensNothing()
        => Assert.Equal([false], DepotLocation.Optimize([0.0], [new Depot { FixedCost = 1, Capacity = 4, UnitCosts = [1] }]).Open);

    [Fact]
    public void Optimize_MissingUnitCost_Throws()
        => Assert.Throws<ArgumentException>(() => DepotLocation.Optimize([1.0, 2.0], [new Depot { FixedCost = 1, Capacity = 4, UnitCosts = [1] }]));

    [Fact]
    public void Optimize_DearOpening_SharesADepot()
    {
        var depots = new[] { new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [1, 5] }, new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [5, 1] } };
        var result = DepotLocation.Optimize([4.0, 4.0], depots);

        Assert.Equal(124, result.Cost.Value);
        Assert.Single(result.Open, open => open);
    }

    private static void AssertFeasible(double[] demand, List<Depot> depots, DepotLocationResult result)
    {
        for (var area = 0; area < demand.Length; area++)
        {
            Reference.AssertClose(demand[area], result.Flows.Sum(row => row[area]), 1e-9, $"area {area}");
        }

        for (var i = 0; i < depots.Count; i++)
        {
            Assert.True(result.Flows[i].Sum() <= (result.Open[i] ? depots[i].Capacity : 0) + 1e-9);
        }
    }
}
