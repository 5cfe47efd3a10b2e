using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class DepotLocationTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("resource_configuration.json", "fixed_cost", "shifts", "profiles"),
        c =>
        {
            var (fixedCosts, capacities) = (c.Inputs.GetProperty("fixed_cost").Numbers(), c.Inputs.GetProperty("capacity").Numbers());
            var depots = c.Inputs.GetProperty("unit_service_cost").EnumerateArray()
                .Select((row, i) => new Depot { FixedCost = fixedCosts[i], Capacity = capacities[i], UnitCosts = row.Numbers() }).ToList();
            var demand = c.Inputs.GetProperty("demand").Numbers();
            var result = DepotLocation.Optimize(demand, depots);
            Assert.True(result.IsProvenOptimal);
            var check = new CaseCheck(c.Name, c.Expected, 1e-10);
            check.Number("min_cost", result.Cost.Value);
            check.Known("open");
            check.AssertAllSeen();
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
        var depots = new[] { new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [1, 5] },
            new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [5, 1] } };
        var result = DepotLocation.Optimize([4.0, 4.0], depots);

        Assert.Equal(124, result.Cost.Value);
        Assert.Single(result.Open, open => open);
    }

    [Fact]
    public void Optimize_SmallDepots_ServeOneAreaTogether()
    {
        var result = DepotLocation.Optimize([5.0],
            [new Depot { FixedCost = 1, Capacity = 3, UnitCosts = [1] }, new Depot { FixedCost = 1, Capacity = 3, UnitCosts = [2] }]);

        Reference.AssertClose(3, result.Flows[0][0], 1e-12, "the near depot");
        Reference.AssertClose(2, result.Flows[1][0], 1e-12, "the far one");
        Reference.AssertClose(2 + 3 + 4, result.Cost.Value, 1e-12, "cost");
    }

    [Fact]
    public void Optimize_SearchLimit_GivesTheBestAnswerAndItsBound()
    {
        var (demand, depots) = Region(12, 30, 5);
        var (stopped, whole) = (DepotLocation.Optimize(demand, depots, new SearchOptions { MaximumWork = 1 }), DepotLocation.Optimize(demand, depots));

        Assert.True(whole.IsProvenOptimal);
        Assert.False(stopped.IsProvenOptimal);
        AssertFeasible(demand, [.. depots], stopped);
        Assert.True(stopped.Cost.Value >= whole.Cost.Value && stopped.LowerBound.Value <= whole.Cost.Value && stopped.LowerBound.Value > 0);
    }

    /// <summary>20 depots and 100 areas once took 19 seconds and 69 GB.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Optimize_TwentyDepotsHundredAreas_IsProvenWithinItsWork(int seed)
    {
        var (demand, depots) = Region(20, 100, seed);
        var result = DepotLocation.Optimize(demand, depots);

        Assert.True(result.IsProvenOptimal,
            FormattableString.Invariant($"{result.LowerBound.Value} of {result.Cost.Value} after {result.Nodes}, {result.Work}"));
        AssertFeasible(demand, [.. depots], result);
    }

    /// <summary>0.1 + 0.2 is more than 0.3 in doubles only.</summary>
    [Fact]
    public void Optimize_CapacityExactlyMet_Suffices()
        => Assert.True(DepotLocation.Optimize([0.1, 0.2], [new Depot { FixedCost = 1, Capacity = 0.3, UnitCosts = [1, 1] }]).IsProvenOptimal);

    /// <summary>Every set of six depots, served by a flow of its own, is no cheaper.</summary>
    [Property(MaxTest = 40)]
    public Property Optimize_EverySetOfDepots_IsNoCheaper() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var (demand, depots) = Region(6, 9, seed);
        var (result, best) = (DepotLocation.Optimize(demand, depots), double.PositiveInfinity);
        for (var set = 0; set < 1 << depots.Length; set++)
        {
            var chosen = depots.Where((_, i) => (set >> i & 1) == 1).Select(depot => depot with { FixedCost = 0 }).ToArray();
            best = DepotLocation.Optimize(demand, chosen).Cost.Value is { } service
                ? Math.Min(best, service + depots.Where((_, i) => (set >> i & 1) == 1).Sum(depot => depot.FixedCost)) : best;
        }

        return double.IsInfinity(best) ? result.Cost.Reason == UndefinedReason.Infeasible
            : result.IsProvenOptimal && Math.Abs(result.Cost.Value!.Value - best) <= 1e-9 * best;
    });

    private static (double[] Demand, Depot[] Depots) Region(int depots, int areas, int seed)
    {
        var random = new Random(seed);
        double[] demand = [.. Enumerable.Range(0, areas).Select(_ => 1.0 + random.Next(50))];
        var least = 2 * demand.Sum() / depots;
        return (demand, [.. Enumerable.Range(0, depots).Select(_ => new Depot
        {
            FixedCost = 500 + random.Next(1500),
            Capacity = Math.Round(least * (0.5 + random.NextDouble())),
            UnitCosts = [.. Enumerable.Range(0, areas).Select(_ => 1.0 + random.Next(100))],
        })]);
    }

    /// <summary>The slower obvious version: every set of depots, every whole flow between them and two areas.</summary>
    [Property(MaxTest = 60)]
    public Property Optimize_SmallCases_EqualExhaustiveSearch()
        => Prop.ForAll(Gen.Choose(0, 4).Two().ToArbitrary(), Gen.Choose(0, 9).ArrayOf(9).ToArbitrary(), Gen.Choose(0, 6).ArrayOf(3).ToArbitrary(),
            (demand, costs, capacities) =>
        {
            var depots = Enumerable.Range(0, 3)
                .Select(i => new Depot { FixedCost = costs[i], Capacity = capacities[i], UnitCosts = [costs[3 + i], costs[6 + i]] }).ToArray();
            var best = (from a in Splits(demand.Item1)
                        from b in Splits(demand.Item2)
                        where Enumerable.Range(0, 3).All(i => a[i] + b[i] <= capacities[i])
                        select (int?)Enumerable.Range(0, 3).Sum(i => (a[i] + b[i] > 0 ? costs[i] : 0) + (a[i] * costs[3 + i]) + (b[i] * costs[6 + i]))).Min();
            var result = DepotLocation.Optimize([demand.Item1, demand.Item2], depots);
            return best is { } least ? result.IsProvenOptimal && Math.Abs(result.Cost.Value!.Value - least) <= 1e-9
                : result.Cost.Reason == UndefinedReason.Infeasible;

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

    /// <summary>What all of the demand would cost from its dearest depot has no double.</summary>
    [Fact]
    public void Optimize_CostBeyondTheLargestDouble_NamesTheDepots()
        => Assert.Equal("depots", Assert.ThrowsAny<ArgumentException>(
            () => DepotLocation.Optimize([1e200], [new Depot { FixedCost = 1, Capacity = 1e300, UnitCosts = [1e200] }])).ParamName);
}
