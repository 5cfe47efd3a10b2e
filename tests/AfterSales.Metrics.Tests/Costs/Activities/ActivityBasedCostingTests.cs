using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ActivityBasedCostingTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    private static readonly Arbitrary<(decimal[] Amounts, decimal[] First, decimal[] Second)> Any =
        (from amounts in Edges.Cents.ArrayOf(3)
         from first in Edges.Weight.ArrayOf(6)
         from second in Edges.Weight.ArrayOf(8)
         select (amounts, first, second)).ToArbitrary();

    /// <summary>One department's cost by shares of time to three activities, then a rate for each event.</summary>
    [Fact]
    public void Allocate_TraditionalRates_HoldToTheReference()
    {
        var reference = Reference.Json("tdabc.json").GetProperty("traditional_abc");
        var (shares, quantities) =
            (reference.GetProperty("inputs").GetProperty("shares").Exacts(), reference.GetProperty("inputs").GetProperty("quantities").Exacts());
        var result = ActivityBasedCosting.Allocate(new ActivityBasedCostingInput
        {
            Currency = Usd,
            Resources = [
                new CostPool
                {
                    Name = "service",
                    Amount = Money.Of(reference.GetProperty("inputs").GetProperty("cost").Exact(), Usd),
                    Driver = "time",
                    DriverUnits = shares,
                },
            ],
            Activities = [.. quantities.Select((q, i) => new ActivityUse { Name = $"activity {i}", Driver = "events", DriverUnits = [q] })],
            Objects = ["all"],
        });
        Assert.Equal(reference.GetProperty("expected").GetProperty("rates").Exacts(), result.Activities.Select(a => a.Rate.Value!.Value.Amount));
    }

    [Fact]
    public void OpenCost883_DriverWithoutUnits_KeepsItsCostInSight()
    {
        var input = Input([100m, 50m, 7m], [1, 1, 0, 0, 2, 1], [1, 1, 1, 1, 0, 0, 0, 0]);

        var result = ActivityBasedCosting.Allocate(input);

        Assert.Equal(["resource 1", "activity 1"], result.Unallocated.Select(u => u.Name));
        Assert.Equal(Money.Of(157m, Usd), Money.Sum(result.Objects, Usd) + Money.Sum(result.Unallocated.Select(u => u.Amount), Usd));
    }

    [Fact]
    public void Allocate_UnitsForTooFewTargets_Throws()
        => Assert.Throws<ArgumentException>(
            () => ActivityBasedCosting.Allocate(Input([1m, 1m, 1m], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1]) with { Objects = ["one"] }));

    [Fact]
    public void Allocate_NegativeUnits_Throws()
        => Assert.Throws<ArgumentException>(() => ActivityBasedCosting.Allocate(Input([1m, 1m, 1m], [1, -1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1])));

    [Fact]
    public void Allocate_NothingToCarryTo_LeavesEverythingUnallocated()
    {
        var result = ActivityBasedCosting.Allocate(new ActivityBasedCostingInput
        {
            Currency = Usd,
            Resources = [new CostPool { Name = "van", Amount = Money.Of(9, Usd), Driver = "km", DriverUnits = [] }],
            Activities = [],
            Objects = ["a"],
        });

        Assert.Equal(Money.Of(9, Usd), Assert.Single(result.Unallocated).Amount);
        Assert.Equal([Money.Zero(Usd)], result.Objects);
    }

    [Property]
    public Property Allocate_AnyDrivers_KeepEveryCent() => Prop.ForAll(Any, x =>
    {
        var result = ActivityBasedCosting.Allocate(Input(x.Amounts, x.First, x.Second));
        return Money.Sum(result.Objects, Usd).Amount + result.Unallocated.Sum(u => u.Amount.Amount) == x.Amounts.Sum();
    });

    [Property]
    public Property Allocate_AnyDrivers_RowsOfTheTrailAddUpToTheirPool() => Prop.ForAll(Any, x =>
    {
        var result = ActivityBasedCosting.Allocate(Input(x.Amounts, x.First, x.Second));
        return result.ActivityToObject.Zip(
            result.Activities, (row, a) => Money.Sum(row, Usd) == a.Cost || (a.DriverUnits == 0 && row.All(m => m.Amount == 0))).All(ok => ok)
            && result.Activities.Select((a, i) => a.Cost == Money.Sum(result.ResourceToActivity.Select(row => row[i]), Usd)).All(ok => ok);
    });

    [Property]
    public Property Allocate_DriversScaled_ChangeNothing() => Prop.ForAll(Any, x =>
        ActivityBasedCosting.Allocate(Input(x.Amounts, x.First, x.Second)).Objects
            .SequenceEqual(ActivityBasedCosting.Allocate(Input(x.Amounts, [.. x.First.Select(u => u * 8)], [.. x.Second.Select(u => u * 3)])).Objects));

    private static ActivityBasedCostingInput Input(decimal[] amounts, decimal[] first, decimal[] second) => new()
    {
        Currency = Usd,
        Resources = [
            .. amounts.Select(
                (amount, r) => new CostPool
                {
                    Name = $"resource {r}",
                    Amount = Money.Of(amount, Usd),
                    Driver = "hours",
                    DriverUnits = [.. first.Skip(2 * r).Take(2)],
                }),
        ],
        Activities = [
            .. Enumerable.Range(0, 2).Select(a => new ActivityUse { Name = $"activity {a}", Driver = "calls", DriverUnits = [.. second.Skip(4 * a).Take(4)] }),
        ],
        Objects = ["a", "b", "c", "d"],
    };
}
