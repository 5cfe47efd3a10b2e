using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostEndingsTests
{
    [Fact]
    public void Compute_LedgerWithEverythingLeftOver_EndsToTheLastDigit()
    {
        var plan = EndingPlans.WithLeftovers();

        var result = CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input));

        Assert.Equal(Enum.GetValues<CostEndingKind>(), result.Places.Select(place => place.Kind).Distinct());
        Assert.Equal(EndingPlans.Net, result.Total);
        Assert.Equal(result.Total, Money.Sum(result.Places.Select(place => place.Total), EndingPlans.Euro));
        Assert.Equal(1, result.Places.Sum(place => place.Share.Value!.Value), 12);
        Assert.Equal(plan.Direct!.Sum(part => part.Cost.Amount), result.Direct!.Value.Amount);
        Assert.All(result.Places.Where(place => place.Kind == CostEndingKind.Department),
            place => Assert.Equal(place.Total, place.OwnCost!.Value + place.Received!.Value));
        Assert.All(result.Places.Where(place => place.Kind == CostEndingKind.Department), place => Assert.Equal(
            plan.Direct!.Where(part => part.Department == place.Name).Sum(part => part.Cost.Amount), place.Direct!.Value.Amount));
    }

    [Fact]
    public void Compute_NothingUnnamedAndNoFractions_HasNoPlaceForThem()
    {
        var plan = EndingPlans.Plain();

        var result = CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input));

        Assert.All(result.Places, place => Assert.Equal(CostEndingKind.Department, place.Kind));
        Assert.Null(result.Direct);
        Assert.All(result.Places, place => Assert.Null(place.Direct));
    }

    [Fact]
    public void Compute_LedgerOfZero_HasNoShares()
    {
        var plan = EndingPlans.Of([EndingPlans.Line("Shop", "2", 0)], []);

        Assert.Equal(UndefinedReason.ZeroDenominator, Assert.Single(CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input)).Places).Share.Reason);
    }

    [Fact]
    public void Compute_AllocationOfAnotherPlan_Throws()
        => Assert.Equal("allocation", Assert.Throws<ArgumentException>(
            () => CostEndings.Compute(EndingPlans.Plain(), CostAllocation.Allocate(EndingPlans.WithLeftovers().Input))).ParamName);

    [Fact]
    public void Compare_TwoMethods_DifferencesAddUpToZero()
    {
        var plan = EndingPlans.WithLeftovers();
        CostEndingsResult[] ways = [.. new[] { AllocationMethod.Direct, AllocationMethod.StepDown, AllocationMethod.Reciprocal }
            .Select(method => CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input, new CostAllocationOptions { Method = method })))];

        var rows = CostEndings.Compare(ways);

        Assert.Equal(Money.Zero(EndingPlans.Euro), Money.Sum(rows.Select(row => row.Difference), EndingPlans.Euro));
        Assert.All(rows, row => Assert.Equal(row.Totals[2] - row.Totals[0], row.Difference));
        Assert.Equal(ways[2].Places.Select(place => (place.Kind, place.Name)), rows.Take(ways[2].Places.Count).Select(row => (row.Kind, row.Name)));
        Assert.Throws<ArgumentException>(() => CostEndings.Compare([]));
    }

    [Property]
    public Property Compute_AnyLedger_AddsUpToItsNet() => Prop.ForAll(EndingPlans.Any.ToArbitrary(), given =>
    {
        var plan = EndingPlans.Of(given.Lines, given.Drivers);
        var result = CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input));
        return result.Total.Amount == given.Lines.Sum(line => line.Amount.Amount)
            && result.Places.Sum(place => place.Total.Amount) == result.Total.Amount;
    });

    /// <summary>Each way's total of a place is the total that way gives it.</summary>
    [Fact]
    public void Compare_TwoMethods_KeepEachPlacesTotals()
    {
        var plan = EndingPlans.WithLeftovers();
        CostEndingsResult[] ways = [.. new[] { AllocationMethod.Direct, AllocationMethod.Reciprocal }
            .Select(method => CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input, new CostAllocationOptions { Method = method })))];

        var rows = CostEndings.Compare(ways);

        Assert.All(Enumerable.Range(0, 2), way => Assert.All(ways[way].Places, place => Assert.Equal(
            place.Total, rows.Single(row => (row.Kind, row.Name) == (place.Kind, place.Name)).Totals[way])));
    }
}
