using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetVirementTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<VirementLine[]> Lines = Edges.Cents.Two().SelectMany(x => Gen.Choose(0, 4).Select(limit => new VirementLine
    {
        Name = "line",
        Budget = Math.Abs(x.Item1),
        Expected = Math.Abs(x.Item2),
        MaximumRatio = limit == 0 ? null : limit / 4m,
    })).ListOf().Select(list => list.ToArray());

    [Fact]
    public void Propose_GiversAndReceivers_AreBroughtTogether()
    {
        var result = BudgetVirement.Propose([Line("parts", 100, 60), Line("travel", 50, 70), Line("training", 30, 20), Line("tools", 10, 30)], Eur);

        Assert.Equal([-32m, 20m, -8m, 20m], result.Lines.Select(l => l.Change.Amount));
        Assert.Equal([68m, 70m, 22m, 30m], result.Lines.Select(l => l.BudgetAfter.Amount));
        Assert.Equal((40m, 0m), (result.Moved.Amount, result.Unmet.Amount));
        Assert.Equal(
            [("parts", "travel", 20m), ("parts", "tools", 12m), ("training", "tools", 8m)],
            result.Transfers.Select(t => (t.From, t.To, t.Amount.Amount)));
    }

    [Fact]
    public void Propose_Limits_Hold()
    {
        var result = BudgetVirement.Propose([Line("parts", 100, 0, 0.1m), Line("travel", 50, 90, 0.05m)], Eur);

        Assert.Equal((10m, 2.5m, 37.5m), (result.Lines[0].CouldGive.Amount, result.Moved.Amount, result.Unmet.Amount));
    }

    [Fact]
    public void Propose_NobodyNeedsOrGives_MovesNothing()
    {
        Assert.Empty(BudgetVirement.Propose([Line("parts", 100, 90)], Eur).Transfers);
        Assert.Empty(BudgetVirement.Propose([Line("parts", 100, 110)], Eur).Transfers);
        Assert.Empty(BudgetVirement.Propose([], Eur).Lines);
    }

    [Fact]
    public void Propose_AmountFinerThanTheUnit_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => BudgetVirement.Propose([Line("parts", 100.001m, 90)], Eur));

    [Property]
    public Property Propose_AnyLines_ChangesCancelAndNobodyGivesTooMuch() => Prop.ForAll(Lines.ToArbitrary(), lines =>
    {
        var result = BudgetVirement.Propose(lines, Eur);
        return result.Lines.Sum(l => l.Change.Amount) == 0
            && result.Lines.All(l => -l.Change.Amount <= l.CouldGive.Amount && l.Change.Amount <= l.Needs.Amount)
            && result.Lines.All(l => l.Line.MaximumRatio is not { } ratio || Math.Abs(l.Change.Amount) <= ratio * l.Line.Budget)
            && result.Transfers.Sum(t => t.Amount.Amount) == result.Moved.Amount
            && result.Transfers.Count <= Math.Max(0, lines.Length - 1);
    });

    private static VirementLine Line(string name, decimal budget, decimal expected, decimal? limit = null)
        => new() { Name = name, Budget = budget, Expected = expected, MaximumRatio = limit };
}
