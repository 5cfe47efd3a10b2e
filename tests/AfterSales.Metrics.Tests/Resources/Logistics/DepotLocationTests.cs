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

    [Fact]
    public void Optimize_SmallDepots_ServeOneAreaTogether()
    {
        var result = DepotLocation.Optimize([5.0], [new Depot { FixedCost = 1, Capacity = 3, UnitCosts = [1] }, new Depot { FixedCost = 1, Capacity = 3, UnitCosts = [2] }]);

        Reference.AssertClose(3, result.Flows[0][0], 1e-12, "the near depot");
        Reference.AssertClose(2, result.Flows[1][0], 1e-12, "the far one");
        Reference.AssertClose(2 + 3 + 4, result.Cost.Value, 1e-12, "cost");
    }

    [Fact]
    public void Optimize_SearchLimit_GivesTheBoundOnly()
    {
        // The relaxation opens one depot and two thirds of the other, for 5 units that cost 1 each.
        var depot = new Depot { FixedCost = 12, Capacity = 3, UnitCosts = [1] };
        var depots = new[] { depot, depot };
        var stopped = DepotLocation.Optimize([5.0], depots, new SearchOptions { MaximumWork = 100 });

        Assert.False(stopped.IsProvenOptimal);
        Reference.AssertClose(25, stopped.LowerBound.Value, 1e-9, "bound");
        Assert.Equal(29, DepotLocation.Optimize([5.0], depots).Cost.Value);
    }

    /// <summary>The slower obvious version: every set of depots, every whole flow between them and two areas.</summary>
    [Property(MaxTest = 60)]
    public Property Optimize_SmallCases_EqualExhaustiveSearch()
        => Prop.ForAll(Gen.Choose(0, 4).Two().ToArbitrary(), Gen.Choose(0, 9).ArrayOf(9).ToArbitrary(), Gen.Choose(0, 6).ArrayOf(3).ToArbitrary(), (demand, costs, capacities) =>
        {
            var depots = Enumerable.Range(0, 3).Select(i => new Depot { FixedCost = costs[i], Capacity = capacities[i], UnitCosts = [costs[3 + i], costs[6 + i]] }).ToArray();
            var best = (from a in Splits(demand.Item1)
                        from b in Splits(demand.Item2)
                        where Enumerable.Range(0, 3).All(i => a[i] + b[i] <= capacities[i])
                        select (int?)Enumerable.Range(0, 3).Sum(i => (a[i] + b[i] > 0 ? costs[i] : 0) + (a[i] * costs[3 + i]) + (b[i] * costs[6 + i]))).Min();
            var result = DepotLocation.Optimize([demand.Item1, demand.Item2], depots);
            return best is { } least ? result.IsProvenOptimal && Math.Abs(result.Cost.Value!.Value - least) <= 1e-9 : result.Cost.Reason == UndefinedReason.Infeasible;

            static IEnumerable<int[]> Splits(int units)
                => from x in Enumerable.Range(0, units + 1) from y in Enumerable.Range(0, units + 1 - x) select new[] { x, y, units - x - y };
        });

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
