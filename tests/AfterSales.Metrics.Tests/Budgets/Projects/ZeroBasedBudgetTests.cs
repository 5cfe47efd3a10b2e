using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class ZeroBasedBudgetTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Fund_ByRank_PassesOverWhatDoesNotFit()
    {
        var result = ZeroBasedBudget.Fund(
            Money.Of(100m, Eur), [Package("repair", 1, 60, 1), Package("portal", 1, 50, 2), Package("repair", 2, 30, 3), Package("portal", 2, 5, 4)]);

        Assert.Equal(
            [
                ("repair", PackageOutcome.Funded), ("portal", PackageOutcome.NotAffordable), ("repair", PackageOutcome.Funded),
                ("portal", PackageOutcome.LowerLevelNotFunded),
            ],
            result.Decisions.Select(d => (d.Package.Line, d.Outcome)));
        Assert.Equal((90m, 10m), (result.Funded.Amount, result.Unspent.Amount));
    }

    [Fact]
    public void Fund_LevelRankedBeforeALowerOne_WaitsForIt()
    {
        var result = ZeroBasedBudget.Fund(Money.Of(10m, Eur), [Package("a", 2, 5, 1), Package("b", 1, 5, 2), Package("a", 1, 5, 3)]);

        Assert.Equal([("b", 1), ("a", 1), ("a", 2)], result.Decisions.Select(d => (d.Package.Line, d.Package.Level)));
        Assert.Equal(PackageOutcome.NotAffordable, result.Decisions[2].Outcome);
    }

    [Fact]
    public void Fund_EqualRanks_GoByLevelThenByOrderGiven()
        => Assert.Equal(
            [("b", 1), ("a", 1), ("a", 2)],
            ZeroBasedBudget.Fund(
                Money.Of(10m, Eur),
                [Package("a", 2, 5, 1), Package("b", 1, 5, 1), Package("a", 1, 5, 1)]).Decisions.Select(d => (d.Package.Line, d.Package.Level)));

    [Fact]
    public void Fund_MissingLowerLevel_LeavesThoseAboveItUnfunded()
        => Assert.Equal(PackageOutcome.LowerLevelNotFunded, ZeroBasedBudget.Fund(Money.Of(10m, Eur), [Package("a", 2, 5, 1)]).Decisions[0].Outcome);

    [Fact]
    public void Fund_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => ZeroBasedBudget.Fund(Money.Of(10m, Eur), [Package("a", 1, 5, 1), Package("a", 1, 6, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ZeroBasedBudget.Fund(Money.Of(-1m, Eur), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Package("a", 0, 1, 1));
    }

    [Property]
    public Property Fund_AnyPackages_NeverExceedTheBudgetNorSkipALevel() => Prop.ForAll(
        Gen.Choose(0, 3)
            .Two()
            .SelectMany(x => Gen.Choose(0, 90).Two().Select(y => Package($"{x.Item1}", x.Item2 + 1, y.Item1, y.Item2)))
            .ListOf()
            .ToArbitrary(),
        Gen.Choose(0, 400).ToArbitrary(),
        (list, budget) =>
        {
            var packages = list.GroupBy(p => (p.Line, p.Level)).Select(g => g.First()).ToArray();
            var result = ZeroBasedBudget.Fund(Money.Of(budget, Eur), packages);
            var funded = result.Decisions.Where(d => d.Outcome == PackageOutcome.Funded).Select(d => d.Package).ToArray();
            return funded.Sum(p => p.Cost) == result.Funded.Amount
                && result.Funded.Amount + result.Unspent.Amount == budget && result.Unspent.Amount >= 0
                && funded.All(p => p.Level == 1 || funded.Any(q => q.Line == p.Line && q.Level == p.Level - 1))
                && result.Decisions.Count == packages.Length;
        });

    private static DecisionPackage Package(string line, int level, decimal cost, int rank) => new() { Line = line, Level = level, Cost = cost, Rank = rank };
}
