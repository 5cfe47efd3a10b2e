using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class PriorityAllocationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<BudgetRequest[]> Requests = Gen.Choose(1, 4)
        .SelectMany(tier => Edges.Cents.Select(amount => Request("x", tier, Math.Abs(amount)))).ListOf().Select(list => list.ToArray());

    public static TheoryData<string> Cases
        => [.. Reference.Cases("budget_allocation.json").Where(c => c.Inputs.TryGetProperty("requests", out _)).Select(c => c.Name)];

    [Fact]
    public void Allocate_BudgetThatIsJustEnough_CutsNoTier()
    {
        var result = PriorityAllocation.Allocate(Money.Of(195m, Eur), [Request("b", 2, 90), Request("a", 1, 60), Request("d", 2, 45)]);

        Assert.Equal([90m, 60m, 45m], result.Grants.Select(g => g.Amount.Amount));
        Assert.Equal(((int?)null, 0m, 0m), (result.CutTier, result.Unspent.Amount, result.Shortfall.Amount));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allocate_Reference_IsTierByTier(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_allocation.json").Single(c => c.Name == name);
        var requests = inputs.GetProperty("requests").EnumerateArray()
            .Select(r => Request(r.GetProperty("name").GetString()!, r.GetProperty("tier").GetInt32(), r.GetProperty("amount").Exact())).ToArray();

        var result = PriorityAllocation.Allocate(Money.Of(inputs.GetProperty("total").Exact(), Eur), requests);

        foreach (var grant in result.Grants)
        {
            Reference.AssertClose(
                expected.GetProperty("amounts").GetProperty(grant.Request.Name).Number(), (double)grant.ExactShare, 1e-10, grant.Request.Name);
            Assert.InRange(grant.RoundingDifference, -0.0099999999m, 0.0099999999m);
        }

        Reference.AssertClose(expected.GetProperty("unspent").Number(), (double)result.Unspent.Amount, 1e-10, "unspent");
        Reference.AssertClose(expected.GetProperty("shortfall").Number(), (double)result.Shortfall.Amount, 1e-10, "shortfall");
    }

    [Fact]
    public void Allocate_BudgetRunsOut_SaysInWhichTier()
    {
        var result = PriorityAllocation.Allocate(Money.Of(100m, Eur), [Request("b", 2, 90), Request("a", 1, 60), Request("c", 3, 5), Request("d", 2, 45)]);

        Assert.Equal([26.67m, 60m, 0m, 13.33m], result.Grants.Select(g => g.Amount.Amount));
        Assert.Equal(2, result.CutTier);
        Assert.Equal(Money.Of(100m, Eur), Money.Sum([Money.Of(100m, Eur), result.Unspent], Eur));
    }

    [Fact]
    public void Allocate_NoRequests_LeavesTheBudgetUnspent()
    {
        var result = PriorityAllocation.Allocate(Money.Of(100m, Eur), []);

        Assert.Equal((Money.Of(100m, Eur), (int?)null), (result.Unspent, result.CutTier));
    }

    [Fact]
    public void Allocate_RequestForZero_GetsZeroEvenInTheTierThatIsCut()
    {
        var result = PriorityAllocation.Allocate(Money.Of(10m, Eur), [Request("a", 1, 0), Request("b", 1, 30), Request("c", 1, 0)]);

        Assert.Equal([0m, 10m, 0m], result.Grants.Select(g => g.Amount.Amount));
        Assert.Equal(20m, result.Shortfall.Amount);
    }

    [Fact]
    public void Allocate_AmountFinerThanTheUnit_Throws()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => PriorityAllocation.Allocate(Money.Of(1m, Eur), [Request("a", 1, 0.001m)]));

        Assert.Equal("requests[0]", error.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => PriorityAllocation.Allocate(Money.Of(-1m, Eur), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Request("a", 1, -1));
    }

    [Property]
    public Property Allocate_AnyRequests_GrantsAndRestAddUpToTheBudget() => Prop.ForAll(Requests.ToArbitrary(), Edges.Cents.ToArbitrary(), (requests, budget) =>
    {
        var result = PriorityAllocation.Allocate(Money.Of(Math.Abs(budget), Eur), requests);
        return result.Grants.Sum(g => g.Amount.Amount) + result.Unspent.Amount == Math.Abs(budget)
            && result.Grants.All(g => g.Amount.Amount >= 0 && g.Amount.Amount <= g.Request.Amount);
    });

    [Property]
    public Property Allocate_AnyRequests_NoLaterTierBeforeAnEarlierIsServed()
        => Prop.ForAll(Requests.ToArbitrary(), Edges.Cents.ToArbitrary(), (requests, budget) =>
    {
        var result = PriorityAllocation.Allocate(Money.Of(Math.Abs(budget), Eur), requests);
        return result.Grants.All(
            late => late.Amount.Amount == 0 || result.Grants.All(early => early.Request.Tier >= late.Request.Tier || early.Shortfall.Amount == 0));
    });

    private static BudgetRequest Request(string name, int tier, decimal amount) => new() { Name = name, Tier = tier, Amount = amount };

    [Fact]
    public void Allocate_InWholeUnits_GrantsWholeUnits()
    {
        var result = PriorityAllocation.Allocate(Money.Of(100, Eur), [Request("a", 1, 100), Request("b", 1, 50)], new MoneyRounding { Unit = 10 });
        Assert.Equal([70m, 30m], result.Grants.Select(grant => grant.Amount.Amount));
    }
}
