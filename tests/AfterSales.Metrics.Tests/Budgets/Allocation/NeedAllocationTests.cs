using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class NeedAllocationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<BudgetNeed[]> Needs = Gen.Choose(0, 400).Four().Select(x => Need("line", x.Item1, x.Item2 / 10m, x.Item3 / 100m, x.Item4 / 4m))
        .ListOf().Select(list => list.ToArray());

    [Fact]
    public void Allocate_EnoughBudget_MeetsEveryNeed()
    {
        var result = NeedAllocation.Allocate(Money.Of(3000m, Eur), [Need("repairs", 100, 12.5m, 0.95m, 200), Need("contracts", 0, 0, 1, 600)]);

        Assert.Equal([1387.5m, 600m], result.Lines.Select(l => l.Amount.Amount));
        Assert.Equal((1012.5m, 0m), (result.Unspent.Amount, result.Shortfall.Amount));
        Assert.Equal(0.95, result.Lines[0].ServedRatio.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Lines[1].ServedRatio.Reason);
    }

    [Fact]
    public void Allocate_TooLittle_ServesWhatIsFixedFirst()
    {
        var result = NeedAllocation.Allocate(Money.Of(1000m, Eur), [Need("repairs", 100, 10, 1, 200), Need("visits", 50, 10, 1, 300)]);

        Assert.Equal([533.33m, 466.67m], result.Lines.Select(l => l.Amount.Amount));
        Assert.Equal(1000m, result.Shortfall.Amount);
    }

    [Fact]
    public void Allocate_BelowWhatIsFixed_IsInfeasible()
    {
        var result = NeedAllocation.Allocate(Money.Of(100m, Eur), [Need("contracts", 0, 0, 1, 600)]);

        Assert.Equal((SplitFeasibility.BelowMinimums, 500m), (result.Feasibility, result.Shortfall.Amount));
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Allocate_NothingNeeded_HasNoCoverage()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, NeedAllocation.Allocate(Money.Of(1m, Eur), [Need("none", 0, 0, 1, 0)]).Lines[0].CoverageRatio.Reason);
        Assert.Equal(1m, NeedAllocation.Allocate(Money.Of(1m, Eur), []).Unspent.Amount);
    }

    [Fact]
    public void Allocate_BadInput_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NeedAllocation.Allocate(Money.Of(-1m, Eur), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeedAllocation.Allocate(Money.Of(0.001m, Eur), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Need("x", -1, 0, 0, 0));
    }

    [Property]
    public Property Allocate_AnyNeeds_AddUpAndNobodyGetsMoreThanItNeeds()
        => Prop.ForAll(Needs.ToArbitrary(), Gen.Choose(0, 2_000_000).ToArbitrary(), (needs, cents) =>
    {
        var result = NeedAllocation.Allocate(Money.Of(cents / 100m, Eur), needs);
        return result.Feasibility != SplitFeasibility.Feasible || (
            result.Lines.Sum(l => l.Amount.Amount) + result.Unspent.Amount == cents / 100m
            && result.Lines.All(l => l.Amount.Amount <= l.Required.Amount && l.Amount.Amount >= l.Need.Fixed)
            && result.Lines.Sum(l => l.Required.Amount - l.Amount.Amount) == result.Shortfall.Amount);
    });

    private static BudgetNeed Need(string name, decimal volume, decimal rate, decimal target, decimal fixedAmount)
        => new() { Name = name, Volume = volume, Rate = rate, TargetRatio = target, Fixed = fixedAmount };
}
