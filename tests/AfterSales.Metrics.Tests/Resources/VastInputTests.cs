using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>Numbers beyond any service organization: answered in moments or refused with the rule, never endless and never infinity.</summary>
public class VastInputTests
{
    private static readonly QueueLoad Vast = new() { Arrivals = 1e12, Interval = 1, HandleTime = 1 };
    private static readonly QueueLoad Large = new() { Arrivals = 5e7, Interval = 1, HandleTime = 1 };
    private static readonly QueueLoad Ten = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };
    private static readonly StaffingTarget Target = new() { Wait = 0.5 };
    private static readonly StaffingTarget Idle = new() { Wait = 0.5, MaximumOccupancy = 1e-12 };
    private static readonly StaffingCost Cost = new() { PerAgent = 12m, PerAbandonment = 80m, PerWait = 0.5m };
    private static readonly Currency Eur = Currency.Of("EUR");

    /// <summary>The plain recursion from zero, a hundred thousand steps of it.</summary>
    [Theory]
    [InlineData(100_000, 99_000)]
    [InlineData(100_000, 100_000)]
    [InlineData(100_000, 100_900)]
    [InlineData(100_000, 100)]
    [InlineData(2_000, 40_000)]
    public void ErlangB_BegunLate_EqualsTheRecursionFromZero(double load, int servers)
    {
        var inverse = 1.0;
        for (var k = 1; k <= servers; k++)
        {
            inverse = 1 + (k / load * inverse);
        }

        Reference.AssertClose(1 / inverse, ErlangB.Compute(load, servers).Blocking, 1e-14, "blocking");
    }

    [Fact]
    public void ErlangB_AnySize_AnswersInMoments()
    {
        Assert.Equal(0, ErlangB.Compute(482, double.MaxValue).Blocking);
        Assert.InRange(ErlangB.Compute(1e8, 1e8).Blocking, 7e-5, 9e-5); // √(2/(πa))
        Assert.InRange(ErlangB.MinimumServers(1e8, 0.5), 49_999_990, 50_000_010);
        Assert.InRange(ErlangB.MaximumLoad(1e8, 0.5), 1.9999e8, 2.0001e8);
        Refused("OfferedErlangs must be at most 100000000 erlangs; it is 1000000000000.", () => ErlangB.Compute(1e12, 5));
        Refused("OfferedErlangs must be at most 100000000 erlangs; it is 1E+300.", () => ErlangB.MinimumServers(1e300, 0.5));
        Refused("Servers must be from 0 to 100000000; it is 1000000000000.", () => ErlangB.MaximumLoad(1e12, 0.5));
    }

    [Fact]
    public void ErlangC_LargeLoad_AnswersInMoments()
    {
        Assert.Equal(1, ErlangC.Compute(Ten, double.MaxValue, 1).ServiceLevel);
        Assert.InRange(ErlangC.MinimumAgents(Large, Target).Agents, 50_000_001, 50_000_010);
        Assert.InRange(ErlangC.MinimumFractionalAgents(Large, Target), 50_000_000.0, 50_000_010.0);
        Assert.InRange(ErlangC.WaitQuantile(Large, 5.001e7, 0.95).Value!.Value, 0, 1e-4);
        Assert.Equal(1_000_000, ErlangC.MinimumAgents(Ten, Target with { MaximumOccupancy = 1e-5 }).Agents);
    }

    [Fact]
    public void ErlangC_VastLoad_IsRefused()
    {
        Refused("Load must offer at most 100000000 erlangs; it is 1000000000000.", () => ErlangC.Compute(Vast, 5));
        Refused("Load must offer at most 100000000 erlangs; it is Infinity.", ()
            => ErlangC.Compute(Vast with { Arrivals = double.MaxValue, HandleTime = 7 }, 5));
        Refused("Load must offer at most 100000000 erlangs; it is 1000000000000.", () => ErlangC.WaitQuantile(Vast, 5, 0.5));
        Refused("Load must offer at most 100000000 erlangs; it is 1000000000000.", () => ErlangC.MinimumFractionalAgents(Vast, Target));
        Refused("Loads must offer at most 100000000 erlangs; it is 1000000000000.", () => StaffingPlan.Compute([Ten, Vast], Target));
        Refused("Load must have an arrival rate and erlangs within the range of double; it is Infinity.", ()
            => ErlangC.Compute(new QueueLoad { Arrivals = 1e10, Interval = 1e-300, HandleTime = 1e-305 }, 5));
    }

    /// <summary>Beneath the smallest double nothing is left to compute with.</summary>
    [Fact]
    public void Erlang_LoadThatVanishesInADouble_IsRefused()
    {
        Refused("Load must have an arrival rate and erlangs within the range of double", ()
            => ErlangC.Compute(Ten with { HandleTime = double.Epsilon, Arrivals = 1 }, 5));
        Refused("MeanPatience times the arrival rate must be at least 1E-300", () => StaffingPlan.Compute([Ten], Target, double.Epsilon));
        Assert.Equal(0, ErlangC.WaitQuantile(Ten with { HandleTime = double.Epsilon, Arrivals = 0 }, 9, 0.5).Value);
    }

    [Fact]
    public void MinimumAgents_TargetBeyondAnyNumber_IsRefused()
    {
        Refused("Target must be in reach of 2147483647 agents; it is", () => ErlangC.MinimumAgents(Ten, Idle));
        Refused("Target must be in reach of 2147483647 agents; it is", () => ErlangA.MinimumAgents(Ten, 4, Idle));
        Refused("Target must be in reach of 2147483647 agents; it is", () => StaffingPlan.Compute([Ten], Idle, 4));
        Refused("Target must be in reach of 2147483647 agents; it is", ()
            => ErlangC.MinimumAgents(Ten, Target with { MaximumOccupancy = 1e-7, Shrinkage = 0.99m }));
    }

    [Fact]
    public void ErlangA_LongPatience_NeedsAgentsEnough()
    {
        Reference.AssertClose(ErlangC.Compute(Ten, 12, 1).ServiceLevel, ErlangA.Compute(Ten, 1e15, 12, 1).ServiceLevel.Value, 1e-9, "service level");
        Refused("MeanPatience times the arrival rate must be at most 1000000000 where agents do not exceed the load by 0.1 %", ()
            => ErlangA.Compute(Ten, 1e12, 9, 1));
        Refused("MeanPatience times the arrival rate must be at most 1000000000", () => ErlangA.MinimumAgents(Ten, 1e12, Target));
        Refused("Load must offer at most 100000000 erlangs; it is 1000000000000.", () => ErlangA.Compute(Vast, 1, 5));
    }

    /// <summary>Found by a random test: the weight of the free states was a number, its product with the load was not.</summary>
    [Fact]
    public void ErlangA_AgentsFarAboveTheLoad_ServeEverybodyAtOnce()
    {
        var result = ErlangA.Compute(new QueueLoad { Arrivals = 124.5, Interval = 30, HandleTime = 5.9 }, 1.1, 387, 0.5);

        Assert.Equal(1, result.ServiceLevel.Value);
        Assert.Equal(0, result.Abandonment.Value);
    }

    /// <summary>Flow balance: in a great overload the agents serve all they can, whatever the wait asked for.</summary>
    [Fact]
    public void ErlangA_LongPatienceInOverload_AnswersInMoments()
    {
        var load = new QueueLoad { Arrivals = 1e8, Interval = 1, HandleTime = 1 };
        var result = ErlangA.Compute(load, 10, 1e7, 20);

        Reference.AssertClose(0.9, result.Abandonment.Value, 1e-12, "abandonment");
        Reference.AssertClose(0, result.ServiceLevel.Value, 1e-12, "offered wait of patience·ln 10 = 23"); // Nobody is served within 20.
        Reference.AssertClose(0.1, ErlangA.Compute(load, 10, 1e7, 26).ServiceLevel.Value, 1e-9, "everybody served is served within 26");
        Assert.InRange(ErlangA.MinimumAgents(Large, 1, Target).Agents, 1e7, 5e7);
    }

    [Fact]
    public void CostOptimalStaffing_AgentsForNextToNothing_StopsWhereNoMoreCanHelp()
    {
        var result = CostOptimalStaffing.Compute(Ten, 4, Cost with { PerAgent = 1e-9m }, Eur);

        Assert.InRange(result.Agents, 20, 60);
        Assert.Equal(Money.Of(0, Eur), result.TotalCost);
    }

    [Fact]
    public void CostOptimalStaffing_LargeLoad_AnswersInMoments()
        => Assert.InRange(CostOptimalStaffing.Compute(Large, 1, Cost, Eur).Agents, 5e7 - 1e5, 5e7 + 1e5);

    [Fact]
    public void CostOptimalStaffing_VastLoadOrPatience_IsRefused()
    {
        Refused("Load must offer at most 100000000 erlangs", () => CostOptimalStaffing.Compute(Vast, 1, Cost, Eur));
        Refused("MeanPatience times the arrival rate must be at most 1000000000", () => CostOptimalStaffing.Compute(Ten, 1e300, Cost, Eur));
    }

    /// <summary>The definition: every number up to where the agents alone cost as much as the best total.</summary>
    [Property(MaxTest = 60)]
    public Property CostOptimalStaffing_AnyShape_EqualsTheSearchOfAllNumbers()
        => Prop.ForAll(Gen.Choose(1, 900).ToArbitrary(), Gen.Elements(0.05, 0.5, 4, 60).ToArbitrary(), Gen.Choose(0, 400_000).ToArbitrary(),
            (arrivals, patience, seed) =>
        {
            var load = Ten with { Arrivals = arrivals };
            var cost = new StaffingCost
            {
                PerAgent = 12m,
                PerAbandonment = seed % 97,
                PerWait = seed % 7,
                Penalty = seed % 1009,
                ServiceLevel = seed % 11 / 11.0,
                Wait = seed % 3 / 2.0
            };
            var (best, least) = (0, double.PositiveInfinity);
            for (var n = 0; n * 12.0 < least; n++)
            {
                var queue = ErlangA.Compute(load, patience, n, cost.Wait);
                var total = (n * 12.0) + (arrivals * queue.Abandonment.Value!.Value * (double)cost.PerAbandonment)
                    + (arrivals * queue.MeanWait.Value!.Value * (double)cost.PerWait)
                    + (queue.ServiceLevel.Value < cost.ServiceLevel ? (double)cost.Penalty : 0);
                (best, least) = total < least ? (n, total) : (best, least);
            }

            return CostOptimalStaffing.Compute(load, patience, cost, Eur).Agents == best;
        });

    [Fact]
    public void JobAssignment_VastCosts_AreRefused()
        => Refused("Costs must leave the result within the range of double", () => JobAssignment.Optimize([[double.MaxValue, 1], [null, 2]]));

    [Fact]
    public void BookingColumns_VastResourceCount_IsRefused()
        => Refused("ResourceCount must be from 0 to 100000000", ()
            => new BookingColumns { ResourceCount = int.MaxValue, Resources = default, StartTicks = default, EndTicks = default });

    [Fact]
    public void LossPoolAllocation_VastPools_AreRefused()
    {
        Refused("Pools must be at most 100000000 erlangs; it is 1E+300.", () => LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 1e300 }], 4));
        Refused("Pools must leave the result within the range of double; it is Infinity.", ()
            => LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 10, LossCost = double.MaxValue }], 4));
        Refused("Units must be from 0 to 10000000; it is 2147483647.", () => LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 10 }], int.MaxValue));
    }

    [Fact]
    public void Stock_LargeMean_AnswersInMoments()
    {
        var result = Newsvendor.ForPoissonDemand(1, 1, 1e9);

        Assert.Equal(1e9, result.Stock);
        Reference.AssertClose(Math.Sqrt(2e9 / Math.PI), result.ExpectedCost, 1e-8, "mean absolute deviation; its asymptote is right to 1/12m");
        Assert.InRange(BaseStock.MinimumStock(1e9, 1, 0.95).Stock, 1_000_052_000, 1_000_052_100);
    }

    [Fact]
    public void Stock_VastMean_IsRefused()
    {
        Refused("Mean must be at most 1000000000 pieces; it is 1000000000000.", () => Newsvendor.ForPoissonDemand(1, 2, 1e12));
        Refused("LeadTime times the demand rate must be at most 1000000000 pieces; it is 1000000000000.", () => BaseStock.Compute(1e6, 1e6, 5));
        Refused("LeadTime times the demand rate must be at most 1000000000 pieces; it is 1000000000000.", () => BaseStock.MinimumStock(1e6, 1e6, 0.9));
        Refused("OrderAndShipTime times the demand rate must be at most 1000000000 pieces; it is 1000000000000.", () => TwoEchelonStock.Compute(
            [new StockingBase { DemandRate = 1, RepairShare = 0.5, RepairTime = 0, OrderAndShipTime = 2e12, Stock = 2 }], 1, 1));
    }

    [Fact]
    public void StockMix_VastPurchase_IsRefused()
    {
        Refused("LeadTime times the demand rate must be at most 1000000 pieces; it is 1E+300.", ()
            => StockMix.Allocate([new StockItem { DemandRate = 1, LeadTime = 1e300, UnitCost = 1 }], 10));
        Refused("Budget must buy at most 10000000 pieces; it is", () => StockMix.Allocate(
            [.. Enumerable.Repeat(new StockItem { DemandRate = 1e6, LeadTime = 1, UnitCost = 1 }, 11)], 1e12m));
        Assert.Equal([5], StockMix.Allocate([new StockItem { DemandRate = 1e6, LeadTime = 1, UnitCost = 2 }], 10).Stock);
    }

    [Fact]
    public void ReorderPolicy_VastQuantity_IsRefused()
    {
        var input = new ReorderPolicyInput { DemandRate = 4, LeadTime = 1, OrderCost = 1, HoldingCost = 1, BackorderCost = 1 };
        Refused("Input must have an economic order quantity of at most 1000000 pieces; it is", () => ReorderPolicy.Compute(input with { OrderCost = 1e300 }));
        Refused("Input must have an economic order quantity of at most 1000000 pieces; it is", ()
            => ReorderPolicy.Compute(input with { OrderCost = 1000, BackorderCost = 1e-12 }));
        Refused("LeadTime times the demand rate must be at most 1000000 pieces; it is 4000000000000.", ()
            => ReorderPolicy.Compute(input with { LeadTime = 1e12 }));
    }

    [Fact]
    public void Newsvendor_CostBeyondTheLargestDouble_IsRefused()
    {
        Refused("StandardDeviation must leave the result within the range of double; it is Infinity.", ()
            => Newsvendor.ForNormalDemand(7e300, 7e300, 643, 1e300));
        Refused("UnderageCost must be a part of both costs together strictly between 0 and 1; it is 0.", ()
            => Newsvendor.ForNormalDemand(double.MaxValue, 1e-30, 643, 1));
    }

    [Fact]
    public void EconomicOrderQuantity_BeyondTheLargestDouble_IsRefused()
    {
        Refused("OrderCost must leave the result within the range of double; it is Infinity.", () => EconomicOrderQuantity.Compute(double.MaxValue, 7, 643));
        Refused("OrderCost must leave the result within the range of double; it is Infinity.", ()
            => EconomicOrderQuantity.Compute(1, 1, 3, new() { BackorderCost = double.Epsilon }));
        Assert.Equal(0, EconomicOrderQuantity.Compute(0, 1, 3, new() { BackorderCost = double.Epsilon }).Quantity);
    }

    private static void Refused(string message, Func<object> call)
        => Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => { call(); }).Message, StringComparison.Ordinal);
}
