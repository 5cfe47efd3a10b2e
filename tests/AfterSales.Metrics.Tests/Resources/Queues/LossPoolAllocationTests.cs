using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class LossPoolAllocationTests
{
    private static readonly Gen<LossPool> Pool =
        from load in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 80)))
        from cost in Gen.Choose(0, 5)
        select new LossPool { OfferedErlangs = load / 10.0, LossCost = cost };

    [Fact]
    public void Allocate_Ties_GoToTheFirst()
        => Assert.Equal([0, 1, 0], LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 2 }, new LossPool { OfferedErlangs = 2 }], 3).Order);

    [Fact]
    public void Allocate_NothingToSave_LeavesUnitsOver()
    {
        Assert.Equal(4, LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 0 }], 4).UnitsLeft);
        Assert.Equal(4, LossPoolAllocation.Allocate([], 4).UnitsLeft);
    }

    [Fact]
    public void Allocate_NegativeUnits_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => LossPoolAllocation.Allocate([], -1));

    /// <summary>The frontier: no other way to hand out the units loses less, all of them tried.</summary>
    [Property(MaxTest = 60)]
    public Property Allocate_AnyPools_IsTheBestOfAll() => Prop.ForAll(Pool.ArrayOf(3).ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (pools, units) =>
    {
        var best = (from a in Enumerable.Range(0, units + 1)
                    from b in Enumerable.Range(0, units + 1 - a)
                    select Loss(0, a) + Loss(1, b) + Loss(2, units - a - b)).Min();
        var result = LossPoolAllocation.Allocate(pools, units);
        return Math.Abs(result.Loss - best) <= 1e-12 * (1 + best) && result.Units.Sum() + result.UnitsLeft == units;

        double Loss(int i, int n) => pools[i].LossCost * pools[i].OfferedErlangs * ErlangB.Compute(pools[i].OfferedErlangs, n).Blocking;
    });

    [Property]
    public Property Allocate_OneMoreUnit_SavesWhatWasSaid() => Prop.ForAll(Pool.ArrayOf(3).ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (pools, units) =>
    {
        var (less, more) = (LossPoolAllocation.Allocate(pools, units), LossPoolAllocation.Allocate(pools, units + 1));
        return Math.Abs(less.Loss - more.Loss - less.NextSaving) <= 1e-12 * (1 + less.Loss);
    });
}
