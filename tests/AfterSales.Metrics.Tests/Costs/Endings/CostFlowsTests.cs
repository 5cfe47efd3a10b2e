using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostFlowsTests
{
    [Fact]
    public void Compute_TwoServicesThatServeEachOther_RowsAndColumnsAddUp()
    {
        var plan = EndingPlans.Plain();
        var allocation = CostAllocation.Allocate(plan.Input);

        var result = CostFlows.Compute(allocation);

        Assert.Equal(["IT", "HR"], result.Services);
        Assert.Equal(["IT", "HR", "Repair", "Shop"], result.Rows.Select(row => row.Name));
        Assert.All(result.Rows, row => Assert.Equal(row.Left, row.OwnCost + Money.Sum(row.Flows, EndingPlans.Euro)));
        Assert.All(result.Flows, flow => Assert.Equal(Money.Zero(EndingPlans.Euro), flow));
        Assert.Equal((allocation.Total, allocation.Total), (result.OwnCost, result.Left));

        // What a service passed on stands in its own row with a minus.
        Assert.Equal(-Money.Sum(allocation.TrailFrom("IT").Select(step => step.Amount), EndingPlans.Euro), result.Rows[0].Flows[0]);
        Assert.Equal(Money.Zero(EndingPlans.Euro), result.Rows[0].Left);
    }

    [Fact]
    public void Compute_NoServices_IsOwnCostAlone()
    {
        var plan = EndingPlans.Of([EndingPlans.Line("Shop", "2", 12)], []);

        var row = Assert.Single(CostFlows.Compute(CostAllocation.Allocate(plan.Input)).Rows);

        Assert.Empty(row.Flows);
        Assert.Equal(row.OwnCost, row.Left);
    }

    [Fact]
    public void Compute_ServiceThatPassedNothingOn_KeepsItsCost()
    {
        var plan = EndingPlans.WithLeftovers();

        var row = CostFlows.Compute(CostAllocation.Allocate(plan.Input)).Rows.Single(found => found.Name == "Idle");

        Assert.Equal(row.OwnCost, row.Left);
    }

    [Property]
    public Property Compute_AnyAllocation_LeavesWhatTheAllocationSays() => Prop.ForAll(EndingPlans.Any.ToArbitrary(), given =>
    {
        var allocation = CostAllocation.Allocate(EndingPlans.Of(given.Lines, given.Drivers).Input);
        var result = CostFlows.Compute(allocation);
        var left = allocation.Unallocated.ToDictionary(item => item.Name, item => item.Amount.Amount);
        return result.Flows.All(flow => flow.Amount == 0) && result.Left == allocation.Total
            && result.Rows.Skip(result.Services.Count).Zip(allocation.Departments, (row, department) => row.Left == department.Total).All(same => same)
            && result.Rows.Take(result.Services.Count).All(row => row.Left.Amount == left.GetValueOrDefault(row.Name));
    });
}
