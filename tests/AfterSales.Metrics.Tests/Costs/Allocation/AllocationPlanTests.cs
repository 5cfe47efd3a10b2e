using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class AllocationPlanTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly CostRuleSet DirectParts = CostRuleSet.Of([new CostRule { Classes = [CostClass.Direct], AccountPrefix = "1" }]);

    [Fact]
    public void Of_ServiceThatServes_IsAPoolOfItsIndirectCost()
    {
        var plan = Plan(
            [Line(600, "Plant"), Line(50, "Plant", "1"), Line(400, "Shop"), Line(300, "Field", "1")], [Use("Plant", "Shop", 3), Use("Plant", "Field", 1)]);

        var pool = Assert.Single(plan.Input.Pools);
        Assert.Equal(("Plant", 600m, "hours"), (pool.Name, pool.Cost.Amount, pool.Driver));
        Assert.Equal([("Shop", 3m), ("Field", 1m)], pool.Uses.Select(u => (u.Target, u.Units)));
        Assert.Equal([("Shop", 400m), ("Field", 300m)], plan.Input.Departments.Select(d => (d.Name, d.Cost.Amount)));
        Assert.Equal([("Plant", 50m), ("Field", 300m)], plan.Direct!.Select(d => (d.Department, d.Cost.Amount)));
        Assert.Equal(("Plant", 50m), (Assert.Single(plan.Staying).Department, plan.Staying[0].Cost.Amount));
    }

    [Fact]
    public void Of_NothingDirect_LeavesPoolsWhole()
    {
        var plan = Plan([Line(600, "Plant"), Line(50, "Shop")], [Use("Plant", "Shop", 3)]);

        Assert.Null(plan.Direct);
        Assert.Empty(plan.Staying);
        Assert.Equal(600m, plan.Input.Pools[0].Cost.Amount);
    }

    [Fact]
    public void Of_DepartmentsWithoutDriverOrCostOrName_AreNamed()
    {
        var plan = Plan([Line(10.004m, "Plant"), Line(5, "Lonely"), Line(2.25m, null)], [Use("Plant", "Shop", 1)]);

        Assert.Equal(("Lonely", 5m), (Assert.Single(plan.WithoutDriver).Department, plan.WithoutDriver[0].Cost.Amount));
        Assert.Equal("Shop", Assert.Single(plan.WithoutCost));
        Assert.Equal((2.25m, 0.004m), (plan.Unnamed.Amount, plan.Fractions.Amount));
    }

    [Fact]
    public void Of_NoDrivers_HasNoPools() => Assert.Empty(Plan([Line(1, "Plant")], []).Input.Pools);

    [Fact]
    public void Of_Tally_IsThatOfItsLines()
    {
        CostEntry[] lines = [Line(600, "Plant"), Line(50, "Plant", "1"), Line(400, "Shop"), Line(1, null)];
        var tally = CostTally.Of(lines, Eur, CostAttributes.Account | CostAttributes.Department);

        var one = Plan(lines, [Use("Plant", "Shop", 3)]);
        var other = AllocationPlan.Of(CostClassification.Classify(tally, DirectParts), [Use("Plant", "Shop", 3)]);

        Assert.Equal(one.Input.Pools.Select(p => (p.Name, p.Cost)), other.Input.Pools.Select(p => (p.Name, p.Cost)));
        Assert.Equal(one.Input.Departments, other.Input.Departments);
        Assert.Equal((one.Unnamed, one.Fractions), (other.Unnamed, other.Fractions));
        Assert.Equal(one.Staying, other.Staying);
    }

    [Fact]
    public void Of_TwoDriversOfOneService_IsTheCallersMistake()
    {
        var other = new DriverUnits { From = "Plant", To = "Field", Units = 1, Driver = "meters" };

        var mistake = Assert.Throws<ArgumentException>(() => Plan([], [Use("Plant", "Shop", 1), other]));
        Assert.Equal("Drivers must be one for each department that serves; of Plant they are hours and meters.", mistake.Message);
        Assert.Throws<ArgumentException>(() => new DriverUnits { From = " ", To = "Shop", Units = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Use("Plant", "Shop", -1));
        Assert.Throws<ArgumentNullException>(() => AllocationPlan.Of(null!, []));
    }

    internal static AllocationPlan Plan(IEnumerable<CostEntry> lines, IEnumerable<DriverUnits> drivers)
        => AllocationPlan.Of(CostClassification.Classify(lines, Eur, DirectParts), drivers);

    internal static CostEntry Line(decimal amount, string? department, string account = "2")
        => new() { Amount = Money.Of(amount, Eur), Account = account, Department = department };

    internal static DriverUnits Use(string from, string to, decimal units) => new() { From = from, To = to, Units = units, Driver = "hours" };
}
