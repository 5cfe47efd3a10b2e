using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>What users of other systems complained of when costs were shared out: each defect is impossible here.</summary>
public class AllocationComplaints
{
    private static readonly Currency Usd = Currency.Of("USD");

    /// <summary>1,000.00 were distributed as 1,000.02: each share had been rounded by itself.</summary>
    [Fact]
    public void Valuenetwork385_WhatIsDistributed_IsWhatThereWas()
    {
        var result = CostAllocation.Allocate(
            Input(
                [Pool("Sale", 1000m, "hours worked", [.. Enumerable.Range(0, 7).Select(i => ($"Member {i}", 3m))])],
                [.. Enumerable.Range(0, 7).Select(i => ($"Member {i}", 0m))]));

        Assert.Equal(1000.00m, result.Departments.Sum(d => d.Total.Amount));
        Assert.All(result.Departments, d => Assert.InRange(d.Total.Amount, 142.85m, 142.86m));
        Assert.Equal(1000.02m, 7 * Math.Round(1000m / 7, 2));
    }

    /// <summary>Shared in proportion to the tenants' own consumption, idle cost shared as well: shares went negative.</summary>
    [Fact]
    public void Kubecost168_SharedInProportionWithIdleCost_NobodyIsPaid()
    {
        (string Name, decimal Own)[] tenants = [("shop", 97.31m), ("search", 12.40m), ("blog", 0.01m), ("new", 0m)];
        var result = CostAllocation.Allocate(Input(
            [Pool("kube-system", 31.77m, "own cost", [.. tenants, ("idle", 220.00m)]), Pool("idle", 220.00m, "own cost", tenants)], tenants));

        Assert.All(result.Transfers, t => Assert.True(t.Amount.Amount >= 0));
        Assert.Equal((0m, 361.49m), (result.Departments[3].Total.Amount, result.Departments.Sum(d => d.Total.Amount)));
    }

    /// <summary>"Shared" was one number: what it is composed of could not be seen.</summary>
    [Fact]
    public void Kubecost1367_SharedCost_IsSeenByOriginAndBasis()
    {
        var result = CostAllocation.Allocate(Input(
            [
                Pool("overhead", 100m, "evenly", ("shop", 1), ("blog", 1)),
                Pool("monitoring", 60m, "own cost", ("shop", 300), ("blog", 100)),
                Pool("licenses", 30m, "seats", ("blog", 12)),
            ],
            [("shop", 300m), ("blog", 100m)]));

        Assert.Equal(
            [("overhead", "evenly", 1m, 0.5, 50m), ("monitoring", "own cost", 100m, 0.25, 15m), ("licenses", "seats", 12m, 1d, 30m)],
            result.TrailTo("blog").Select(t => (t.Source, t.Driver, t.Units, t.Share, t.Amount.Amount)));
        Assert.Equal(result.Departments[1].Received.Amount, result.TrailTo("blog").Sum(t => t.Amount.Amount));
        Assert.Throws<ArgumentException>(() => result.TrailTo("wiki"));
    }

    /// <summary>With idle cost shared by node, nobody could see how much of it each workload had.</summary>
    [Fact]
    public void Kubecost2318_IdleCostOfEachNode_IsSeenByWorkload()
    {
        var result = CostAllocation.Allocate(Input(
            [Pool("idle of node 1", 10m, "cores", ("web", 3), ("jobs", 1)), Pool("idle of node 2", 7m, "cores", ("jobs", 4))], [("web", 40m), ("jobs", 25m)]));

        Assert.Equal([("idle of node 1", 2.50m), ("idle of node 2", 7.00m)], result.TrailTo("jobs").Select(t => (t.Source, t.Amount.Amount)));
        Assert.Equal([("web", 7.50m), ("jobs", 2.50m)], result.TrailFrom("idle of node 1").Select(t => (t.Target, t.Amount.Amount)));
    }

    /// <summary>Idle cost had no row of its own, was zero, or was whatever differed: here it is computed, and used and idle cost are all of it.</summary>
    [Fact]
    public void Opencost151And1270_IdleCapacity_HasItsOwnAmount()
    {
        var result = TimeDrivenCosting.Compute(Money.Of(1000m, Usd), 3000m, [new TimedActivity { Name = "calls", UnitTime = 7m, Quantity = 300 }]);

        Assert.Equal((700m, 300m, 900m), (result.Activities[0].Amount.Value!.Value.Amount, result.UnusedAmount.Value!.Value.Amount, result.UnusedTime));
    }

    /// <summary>"How accurate is idle cost for any aggregation?" The same cost, to the cent, however the workloads are grouped.</summary>
    [Fact]
    public void Opencost2153_IdleCost_IsTheSameInEveryAggregation()
    {
        var entries = Enumerable.Range(0, 60).Select(i => new CostEntry
        {
            Account = i % 4 == 0 ? "90 idle" : "10 used",
            Amount = Money.Of(0.01m * ((i * 37) % 101), Usd),
            Department = $"team {i % 3}",
            Object = $"deployment {i % 7}",
            Activity = $"service {i % 5}",
        }).ToArray();
        var ledger = CostClassification.Classify(
            entries, Usd, CostRuleSet.Of([CostRule.ForAccounts("90", CostClass.Indirect), CostRule.ForAccounts("10", CostClass.Direct)]));
        var idle = entries.Where(e => e.Account[0] == '9').Sum(e => e.Amount.Amount);

        Assert.All([CostAttributes.Department, CostAttributes.Object, CostAttributes.Activity], attribute => Assert.Equal(
            idle,
            CostBreakdown.Compute(
                ledger,
                CostAxis.By(CostDimension.Traceability),
                CostAxis.By(attribute)).Rows.Where(row => row.Labels[0] == CostClass.Indirect.Name).Sum(row => row.Totals.Net.Amount)));
    }

    /// <summary>Projects that grant to each other in a circle: the chain of charges has to end, and every cent of it somewhere.</summary>
    [Fact]
    public void Ucloud2560_ProjectsInACircle_AreChargedOnce()
    {
        var result = CostAllocation.Allocate(Input(
            [
                Pool("A", 100m, "core hours", ("B", 1), ("lab", 1)), Pool("B", 0m, "core hours", ("C", 1)),
                Pool("C", 0m, "core hours", ("A", 1), ("clinic", 1)),
            ], [("lab", 0m), ("clinic", 0m)]));

        // A's gross cost is 100 / (1 − ½·½) = 133.33: half of it reaches the lab, a quarter the clinic.
        Assert.Equal([("lab", 66.67m), ("clinic", 33.33m)], result.Departments.Select(d => (d.Name, d.Total.Amount)));
        Assert.Equal((1, 3), (result.Certificate.Circles, result.Certificate.LargestCircle));
        CostAllocationTests.AssertBalanced(result);
    }

    /// <summary>Cost built up over levels: the same whichever level is listed first.</summary>
    [Fact]
    public void Axelor10330_LevelsListedInAnyOrder_GiveTheSameCost()
    {
        ServicePool[] levels =
        [
            Pool("raw", 40m, "kg", ("part", 3), ("kit", 1)),
            Pool("part", 25m, "pieces", ("kit", 4), ("spares", 1)),
            Pool("kit", 10m, "pieces", ("repair", 7), ("spares", 3)),
        ];
        (string, decimal)[] ends = [("repair", 0m), ("spares", 0m)];

        // 40 → 30 + 10; part 55 → 44 + 11; kit 64 → 44.80 + 19.20.
        Assert.All(new[] { levels, [.. levels.Reverse()], [levels[1], levels[2], levels[0]] }, order => Assert.Equal(
            [44.80m, 30.20m], CostAllocation.Allocate(Input(order, ends)).Departments.Select(d => d.Total.Amount)));
    }

    /// <summary>The goal of a step-down is that every cost ends with a center that earns; what basis each center was allocated by must be printed.</summary>
    [Fact]
    public void Bhima5882And6033_EveryCostEndsAtAPrincipalCenter_AndTheBasisIsShown()
    {
        var result = CostAllocation.Allocate(Hospital(), new CostAllocationOptions { Method = AllocationMethod.StepDown, Order = StepDownOrder.Given });

        Assert.Equal(["Administration", "Cleaning"], result.Order);
        Assert.Empty(result.Unallocated);
        Assert.Equal(10_000m, result.Departments.Sum(d => d.Total.Amount));
        Assert.Equal(
            [("Administration", "employees", 10m, 0.25, 500m), ("Cleaning", "square meters", 400m, 2 / 3d, 1000m)],
            result.TrailTo("Surgery").Select(t => (t.Source, t.Driver, t.Units, t.Share, t.Amount.Amount)));
    }

    /// <summary>What if a center were principal instead of auxiliary, or the other way round, without editing the register?</summary>
    [Fact]
    public void Bhima5992_ACenterInItsOtherRole_IsOneChangeOfTheInput()
    {
        var asIs = Hospital();
        var principal = CostAllocation.Allocate(asIs.WithDepartment("Cleaning"));
        var back = asIs.WithDepartment("Cleaning").WithPool("Cleaning", "square meters", asIs.Pools[1].Uses);

        // Cleaning keeps its 1,000 and its quarter of the administration's 2,000.
        Assert.Equal(["Surgery", "Maternity", "Cleaning"], principal.Departments.Select(d => d.Name));
        Assert.Equal([4500m, 4000m, 1500m], principal.Departments.Select(d => d.Total.Amount));
        Assert.Equal(CostAllocation.Allocate(asIs).Departments, CostAllocation.Allocate(back).Departments);
        Assert.Throws<ArgumentException>(() => asIs.WithDepartment("Surgery"));
        Assert.Throws<ArgumentException>(() => asIs.WithPool("Cleaning", "beds", []));
    }

    /// <summary>Revenue of auxiliary centers by the same bases, apart from cost, and compared at the end.</summary>
    [Fact]
    public void Bhima5996_RevenueByTheSameBases_GivesEachCentersMargin()
    {
        var cost = Hospital();
        var revenue = cost with
        {
            Pools = [cost.Pools[0] with { Cost = Money.Zero(Usd) }, cost.Pools[1] with { Cost = Money.Of(300m, Usd) }],
            Departments = [.. cost.Departments.Zip(new[] { 9_000m, 2_500m }, (d, amount) => d with { Cost = Money.Of(amount, Usd) })],
        };
        var margins = CostAllocation.Allocate(revenue).Departments.Zip(
            CostAllocation.Allocate(cost).Departments, (r, c) => (r.Name, (r.Total - c.Total).Amount));

        Assert.Equal([("Surgery", 9_200m - 5_500m), ("Maternity", 2_600m - 4_500m)], margins);
        Assert.Equal(9_000m + 2_500m + 300m - 10_000m, margins.Sum(m => m.Amount));
    }

    /// <summary>A main center with 80 % and 20 %: the report still showed the amount at the main center, and nothing at the two.</summary>
    [Fact]
    public void Erpnext32273_EightyTwenty_StandsAtTheTwoAndNotAtTheMainCenter()
    {
        var result = CostAllocation.Allocate(Input([Pool("Main", 100_000.01m, "percent", ("Sub 1", 80), ("Sub 2", 20))], [("Sub 1", 0m), ("Sub 2", 0m)]));

        Assert.Equal([80_000.01m, 20_000.00m], result.Departments.Select(d => d.Total.Amount));
        Assert.Equal(result.Pools[0].Total.Amount, result.TrailFrom("Main").Sum(t => t.Amount.Amount));
        Assert.Empty(result.Unallocated);
    }

    /// <summary>Several allocations with different sub-centers, one after the other: percentages of one were mixed with the centers of another.</summary>
    [Fact]
    public void Erpnext43216_SeveralEffectiveAllocations_OnlyTheOneInForceCounts()
    {
        var schedule = DriverSchedule.Of(
        [
            new DriverVersion { From = new LocalDate(2024, 7, 1), Uses = [Use("B", 30), Use("C", 70)] },
            new DriverVersion { From = new LocalDate(2024, 1, 1), Uses = [Use("A", 60), Use("B", 40)] },
        ]);
        decimal[] On(int month) => [.. CostAllocation.Allocate(Input(
            [new ServicePool { Name = "Main", Cost = Money.Of(1000m, Usd), Driver = "percent", Uses = schedule.On(new LocalDate(2024, month, 30)) }],
            [("A", 0m), ("B", 0m), ("C", 0m)])).Departments.Select(d => d.Total.Amount)];

        Assert.Equal([600m, 400m, 0m], On(6));
        Assert.Equal([0m, 300m, 700m], On(7));
    }

    /// <summary>What a work order cost in labor, material and equipment, and what its visits cost, all adding up to the ledger.</summary>
    [Fact]
    public void AtdDataTech21967_CostOfEachWorkOrder_ByElementAndInAll()
    {
        CostEntry Line(string order, string account, decimal amount) => new() { Case = order, Account = account, Amount = Money.Of(amount, Usd) };
        var ledger = CostClassification.Classify(
            [
                Line("WO-1", "10", 41.4684007692308m * 3.5m),
                Line("WO-1", "20", 88.25m),
                Line("WO-2", "10", 62.21m),
                Line("WO-2", "30", 19.90m),
                Line("WO-2", "20", -8.25m),
            ],
            Usd,
            CostRuleSet.Of(
                [CostRule.ForAccounts("10", CostClass.Labor), CostRule.ForAccounts("20", CostClass.Parts), CostRule.ForAccounts("30", CostClass.Equipment)]));
        var rows = CostBreakdown.Compute(ledger, CostAxis.By(CostAttributes.Case), CostAxis.By(CostDimension.Element)).Rows;
        var visits = VisitCost.Compute(VisitTally.Of(
            [
                .. new[] { ("WO-1", 1, 233.39m), ("WO-2", 1, 62.21m), ("WO-2", 2, 11.65m) }.Select(
                    v => new ServiceVisit { Case = v.Item1, Number = v.Item2, Cost = Money.Of(v.Item3, Usd) }),
            ], Usd));

        Assert.Equal(
            [
                ("WO-1", "Labor", 145.1394026923078m), ("WO-1", "Parts", 88.25m), ("WO-2", "Equipment", 19.90m), ("WO-2", "Labor", 62.21m),
                ("WO-2", "Parts", -8.25m),
            ],
            rows.Select(row => (row.Labels[0], row.Labels[1], row.Totals.Net.Amount)));
        Assert.Equal(ledger.Total.Net.Amount, rows.Sum(row => row.Totals.Net.Amount));
        Assert.Equal([("WO-1", 233.39m), ("WO-2", 73.86m)], visits.CostByCase.Select(item => (item.Name, item.Amount.Amount)));
        Assert.Equal(307.25m / 2, visits.CostPerCase.Value);
    }

    private static CostAllocationInput Hospital() => Input(
        [
            Pool("Administration", 2_000m, "employees", ("Cleaning", 10), ("Surgery", 10), ("Maternity", 20)),
            Pool("Cleaning", 1_000m, "square meters", ("Surgery", 400), ("Maternity", 200)),
        ],
        [("Surgery", 4_000m), ("Maternity", 3_000m)]);

    private static CostAllocationInput Input(ServicePool[] pools, (string Name, decimal Own)[] departments) => new()
    {
        Currency = Usd,
        Pools = pools,
        Departments = [.. departments.Select(d => new OperatingDepartment { Name = d.Name, Cost = Money.Of(d.Own, Usd) })],
    };

    private static ServicePool Pool(string name, decimal cost, string driver, params (string Target, decimal Units)[] uses)
        => new() { Name = name, Cost = Money.Of(cost, Usd), Driver = driver, Uses = [.. uses.Select(use => Use(use.Target, use.Units))] };

    private static DriverUse Use(string target, decimal units) => new() { Target = target, Units = units };
}
