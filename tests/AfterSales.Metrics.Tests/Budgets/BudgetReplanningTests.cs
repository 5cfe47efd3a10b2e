using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetReplanningTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<ReplanningLine[]> Lines = Edges.Cents.Three().Select(x => Line("line", Math.Abs(x.Item1), Math.Abs(x.Item2), Math.Abs(x.Item3)))
        .NonEmptyListOf().Select(list => list.ToArray());

    [Fact]
    public void Propose_ForecastAboveBudget_MovesMoneyWhereItIsNeeded()
    {
        var result = BudgetReplanning.Propose(Money.Of(300m, Eur), [Line("service", 100, 60, 150), Line("parts", 100, 40, 50), Line("training", 100, 10, 100)]);

        Assert.Equal([150m, 50m, 100m], result.Lines.Select(l => l.Proposed.Amount));
        Assert.Equal([50m, -50m, 0m], result.Lines.Select(l => l.Difference.Amount));
        Assert.Equal((50m, 0m, 50m), (result.ShortfallBefore.Amount, result.ShortfallAfter!.Value.Amount, result.Moved!.Value.Amount));
    }

    [Fact]
    public void Propose_Consumed_IsNeverTakenBack()
    {
        var result = BudgetReplanning.Propose(Money.Of(150m, Eur), [Line("service", 100, 90, 90), Line("parts", 50, 0, 200)]);

        Assert.Equal([90m, 60m], result.Lines.Select(l => l.Proposed.Amount));
        Assert.Equal(["service"], result.Binding);
    }

    [Fact]
    public void Propose_MoreConsumedThanBudgeted_SaysWhere()
    {
        var result = BudgetReplanning.Propose(Money.Of(100m, Eur), [Line("service", 50, 70, 80), Line("parts", 50, 40, 50)]);

        Assert.Equal(SplitFeasibility.BelowMinimums, result.Feasibility);
        Assert.Equal(["service", "parts"], result.Binding);
        Assert.Null(result.ShortfallAfter);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Propose_MaximumBelowWhatIsConsumed_GivesWayToIt()
    {
        var result = BudgetReplanning.Propose(Money.Of(100m, Eur), [Line("service", 50, 70, 80) with { Maximum = 60 }, Line("parts", 50, 0, 50)]);

        Assert.Equal([70m, 30m], result.Lines.Select(l => l.Proposed.Amount));
    }

    [Fact]
    public void Propose_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => BudgetReplanning.Propose(Money.Of(1m, Eur), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetReplanning.Propose(Money.Of(-1m, Eur), [Line("a", 1, 1, 1)]));
    }

    [Property]
    public Property Propose_AnyLines_AddsUpAndKeepsWhatIsConsumed() => Prop.ForAll(Lines.ToArbitrary(), Edges.Cents.ToArbitrary(), (lines, budget) =>
    {
        var result = BudgetReplanning.Propose(Money.Of(Math.Abs(budget), Eur), lines);
        return result.Feasibility != SplitFeasibility.Feasible || (
            result.Lines.Sum(l => l.Proposed.Amount) == Math.Abs(budget)
            && result.Lines.All(l => l.Proposed.Amount >= l.Line.Consumed));
    });

    [Property]
    public Property Propose_AnyLines_LeavesNoMoreShortThanItMust() => Prop.ForAll(Lines.ToArbitrary(), Edges.Cents.ToArbitrary(), (lines, budget) =>
    {
        var result = BudgetReplanning.Propose(Money.Of(Math.Abs(budget), Eur), lines);
        var least = Math.Max(0, lines.Sum(l => Math.Max(l.Forecast, l.Consumed)) - Math.Abs(budget));
        return result.ShortfallAfter is not { } after || (after.Amount >= least && after.Amount <= least + (0.01m * lines.Length));
    });

    private static ReplanningLine Line(string name, decimal current, decimal consumed, decimal forecast)
        => new() { Name = name, Current = current, Consumed = consumed, Forecast = forecast };
}
