using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostAllocationProperties
{
    private static readonly Gen<(double[] Cost, double[][] Usage)> Table =
        from pools in Gen.Choose(0, 6)
        from departments in Gen.Choose(1, 4)
        from cost in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(-50_000, -1)), (5, Gen.Choose(1, 9_000_000))).ArrayOf(pools + departments)
        from units in Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(1, 1_000)), (1, Gen.Choose(1, 10_000_000))).ArrayOf(pools * (pools + departments))
        select (
             cost.Select(c => c / 100.0).ToArray(),
             Enumerable.Range(0, pools)
                 .Select(s => units.Skip(s * (pools + departments)).Take(pools + departments).Select(u => (double)u).ToArray())
                 .ToArray());

    private static readonly Gen<CostAllocationOptions> Options =
        from method in Gen.Elements(AllocationMethod.Reciprocal, AllocationMethod.StepDown, AllocationMethod.Direct)
        from order in Gen.Elements(StepDownOrder.ShareToOtherServices, StepDownOrder.OwnCost, StepDownOrder.Given)
        select new CostAllocationOptions { Method = method, Order = order };

    [Property]
    public Property Allocate_AnyTable_KeepsEveryCentAtEveryNode() => Prop.ForAll(Table.ToArbitrary(), Options.ToArbitrary(), (table, options) =>
    {
        if (Allocate(CostAllocationTests.Input(table.Cost, table.Usage), options) is { } result)
        {
            CostAllocationTests.AssertBalanced(result);
        }
    });

    /// <summary>What is to be allocated reaches a department or is left.</summary>
    [Property]
    public Property Allocate_AnyTable_IsAllocatedOrLeft() => Prop.ForAll(Table.ToArbitrary(), Options.ToArbitrary(), (table, options) =>
    {
        var input = CostAllocationTests.Input(table.Cost, table.Usage);
        return Allocate(input, options) is not { } result
            || (result.Allocated + result.Left == input.TotalPools() && input.TotalPools() + input.TotalDepartments() == result.Total
                && input.TotalMinorUnits() < CostAllocation.MostMinorUnits);
    });

    [Property]
    public Property Allocate_SelfUse_ChangesNoTotal() => Prop.ForAll(Table.ToArbitrary(), Gen.Choose(0, 5_000).ToArbitrary(), (table, self) =>
    {
        var more = table.Usage.Select((row, s) => row.Select((u, d) => d == s ? u + self : u).ToArray()).ToArray();
        return AreEqual(Allocate(CostAllocationTests.Input(table.Cost, table.Usage)), Allocate(CostAllocationTests.Input(table.Cost, more)));
    });

    [Property]
    public Property GrossCosts_OwnUse_SolvesTheEquationWithItsShare() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        // x = c + Pᵀx with the own share left on the diagonal.
        var pools = table.Usage.Length;
        var usage = table.Usage.Select(row => row.Select((u, d) => d < pools ? u : u + 1 + (row.Sum() / 4)).ToArray()).ToArray();
        var result = CostAllocation.GrossCosts(table.Cost, usage.SelectMany(row => row).ToArray());
        var size = 1 + result.ServicesWithOwnUse.Sum(Math.Abs);
        return Enumerable.Range(0, pools).All(s => Math.Abs(table.Cost[s]
            + Enumerable.Range(0, pools).Sum(t => result.ServicesWithOwnUse[t] * usage[t][s] / usage[t].Sum())
            - result.ServicesWithOwnUse[s]) <= 1e-11 * size);
    });

    [Property]
    public Property OriginsOf_AnyTable_AddUpToTheTotalBeforeRounding() => Prop.ForAll(Table.ToArbitrary(), Options.ToArbitrary(), (table, options) =>
    {
        if (Allocate(CostAllocationTests.Input(table.Cost, table.Usage), options) is not { } result)
        {
            return true;
        }

        var size = 1e-11 * (1 + table.Cost.Sum(Math.Abs));
        return result.Departments.All(d => Math.Abs(result.OriginsOf(d.Name).Sum(o => o.ExactAmount) - d.ExactTotal) <= size)
            && result.Pools.All(p => Math.Abs(result.DestinationsOf(p.Name).Sum(o => o.Share) - 1) <= 1e-11);
    });

    [Property]
    public Property Allocate_ServicesThatDoNotServeEachOther_AllMethodsAgree() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        var pools = table.Usage.Length;
        var apart = CostAllocationTests.Input(table.Cost, [.. table.Usage.Select(row => row.Select((u, d) => d < pools ? 0 : u).ToArray())]);
        var direct = Allocate(apart, new CostAllocationOptions { Method = AllocationMethod.Direct });
        return AreEqual(direct, Allocate(apart)) && AreEqual(direct, Allocate(apart, new CostAllocationOptions { Method = AllocationMethod.StepDown }));
    });

    [Property]
    public Property Allocate_DriversScaled_ChangeNothing() => Prop.ForAll(Table.ToArbitrary(), Options.ToArbitrary(), (table, options) => AreEqual(
        Allocate(CostAllocationTests.Input(table.Cost, table.Usage), options),
        Allocate(CostAllocationTests.Input(table.Cost, [.. table.Usage.Select(row => row.Select(u => u * 4).ToArray())]), options)));

    /// <summary>AmadeusITGroup/cloud-cost-allocation#7: the result depended on the order in which departments were visited.</summary>
    [Property]
    public Property CloudCostAllocation7_PoolsInAnotherOrder_HaveTheSameTotals() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        var input = CostAllocationTests.Input(table.Cost, table.Usage);
        if (Allocate(input) is not { } one || Allocate(input with { Pools = [.. input.Pools.Reverse()] }) is not { } other)
        {
            return true;
        }

        return one.Departments.Zip(
            other.Departments, (a, b) => Math.Abs(a.ExactTotal - b.ExactTotal) <= 1e-12 * (1 + Math.Abs(a.ExactTotal) + table.Cost.Sum(Math.Abs))).All(x => x);
    });

    [Property]
    public Property GrossCosts_NotNegativeCosts_AreAtLeastTheOwnCost() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        var cost = table.Cost.Select(Math.Abs).ToArray();
        var result = CostAllocation.GrossCosts(cost, table.Usage.SelectMany(row => row).ToArray());
        return result.Services.Zip(cost, (gross, own) => gross >= own).All(x => x);
    });

    /// <summary>The slower obvious version: pass costs around until nothing is left to pass.</summary>
    [Property(MaxTest = 60)]
    public Property GrossCosts_AnyTable_EqualsPassingAroundUntilDone() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        var (pools, nodes) = (table.Usage.Length, table.Cost.Length);
        var usage = table.Usage.Select((row, s) => row.Select((u, d) => d == s ? 0 : d < pools ? u : u + 1 + (row.Sum() / 4)).ToArray()).ToArray();
        var (held, total) = ((double[])table.Cost.Clone(), (double[])table.Cost.Clone());
        for (var round = 0; round < 3_000; round++)
        {
            var next = new double[nodes];
            for (var s = 0; s < pools; s++)
            {
                for (var d = 0; d < nodes; d++)
                {
                    next[d] += held[s] * usage[s][d] / usage[s].Sum();
                }
            }

            (held, total) = (next, [.. total.Zip(next, (a, b) => a + b)]);
        }

        var result = CostAllocation.GrossCosts(table.Cost, usage.SelectMany(row => row).ToArray());
        return result.Services.Concat(result.Departments).Zip(total, (a, b) => Math.Abs(a - b) <= 1e-9 * (1 + table.Cost.Sum(Math.Abs))).All(x => x);
    });

    /// <summary>Nearly closed circles may pass on more than the documented 9·10¹⁵ minor units: then there is no result, and that is the same too.</summary>
    private static CostAllocationResult? Allocate(CostAllocationInput input, CostAllocationOptions? options = null)
    {
        try
        {
            return CostAllocation.Allocate(input, options);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Own use shows in a pool's gross cost alone, which departments do not have.</summary>
    private static bool AreEqual(CostAllocationResult? one, CostAllocationResult? other)
        => one is null ? other is null : other is not null && one.Departments.SequenceEqual(other.Departments);
}
