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
    public void Propose_AboveTheMaximumsOrNothingExpected_SaysWhereAndProposesNothing()
    {
        var above = BudgetReplanning.Propose(
            Money.Of(100m, Eur), [Line("service", 50, 10, 20) with { Maximum = 60 }, Line("parts", 50, 0, 5) with { Maximum = 30 }]);
        Assert.Equal((SplitFeasibility.AboveMaximums, (Money?)null), (above.Feasibility, above.Moved));
        Assert.Equal(["service", "parts"], above.Binding);

        var idle = BudgetReplanning.Propose(Money.Of(100m, Eur), [Line("service", 50, 10, 20) with { Maximum = 60 }, Line("parts", 50, 0, 0)]);
        Assert.Equal(SplitFeasibility.ZeroWeightsBlock, idle.Feasibility);
        Assert.Contains("parts", idle.Binding);
        Assert.Empty(idle.Lines);
    }

    [Fact]
    public void Propose_AmountsFinerThanTheUnit_CountAsTheNextMultipleInside()
    {
        var result = BudgetReplanning.Propose(
            Money.Of(10m, Eur), [Line("service", 5, 4.001m, 4.001m), Line("parts", 5, 0, 900) with { Maximum = 5.999m }, Line("training", 0, 0, 1)]);

        Assert.Equal([4.01m, 5.98m, 0.01m], result.Lines.Select(l => l.Proposed.Amount));
    }

    /// <summary>The loop: what the ledger and the forecast say after a period goes back into the allocation, and the next ledger starts from it.</summary>
    [Fact]
    public void Propose_FromLedgerAndForecast_ClosesTheLoop()
    {
        var ledger = new BudgetLedger(Eur);
        foreach (var (line, budget, spent) in new[] { ("service", 1200m, 450m), ("parts", 1200m, 150m) })
        {
            ledger.Add(new BudgetEvent { Id = $"{line} b", Line = line, Kind = BudgetEventKind.Budget, Amount = budget, Posted = new LocalDate(2026, 1, 1) });
            ledger.Add(new BudgetEvent { Id = $"{line} i", Line = line, Kind = BudgetEventKind.Invoice, Amount = spent, Posted = new LocalDate(2026, 3, 31) });
        }

        var result = BudgetReplanning.Propose(ledger.Total().Budget, [.. ledger.Lines.Select(name =>
        {
            var position = ledger.PositionOf(name);
            var forecast = BudgetForecast.Compute(new BudgetForecastInput
            {
                Budget = [.. Enumerable.Repeat(position.Budget.Amount / 12, 12)],
                Actual = [.. Enumerable.Repeat(position.Actual.Amount / 3, 3)],
            });
            return Line(name, position.Budget.Amount, position.Consumed.Amount, (decimal)forecast.ByRunRate.Value!.Value);
        })]);

        Assert.Equal([("parts", 600m), ("service", 1800m)], result.Lines.Select(l => (l.Line.Name, l.Proposed.Amount)));
        Assert.Equal((600m, 0m, 600m), (result.ShortfallBefore.Amount, result.ShortfallAfter!.Value.Amount, result.Moved!.Value.Amount));
        foreach (var change in result.Lines)
        {
            ledger.Add(new BudgetEvent
            {
                Id = $"{change.Line.Name} t",
                Line = change.Line.Name,
                Kind = change.Difference.Amount < 0 ? BudgetEventKind.TransferOut : BudgetEventKind.TransferIn,
                Amount = Math.Abs(change.Difference.Amount),
                Posted = new LocalDate(2026, 4, 1),
            });
        }

        Assert.Equal(result.Lines.Select(l => l.Proposed), ledger.Lines.Select(name => ledger.PositionOf(name).Budget));
        Assert.Empty(ledger.FindIssues());
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

    [Fact]
    public void LineOf_AForecast_IsToTheMinorUnitAndNotBelowWhatIsSpent()
    {
        var forecast = BudgetForecast.Compute(new BudgetForecastInput { Budget = [10, 10, 10], Actual = [10.005m, 3.331m] });
        var line = BudgetReplanning.LineOf("parts", forecast, Eur)!;

        Assert.Equal(("parts", 30m, 13.34m, 20m), (line.Name, line.Current, line.Consumed, line.Forecast));
        Assert.Equal(13.34m, BudgetReplanning.LineOf("parts", forecast with { ByRunRate = At(5) }, Eur)!.Forecast);
        Assert.Null(BudgetReplanning.LineOf("parts", forecast with { ByRunRate = At(-1) }, Eur));
        Assert.Null(BudgetReplanning.LineOf("parts", forecast with { Actual = -1 }, Eur));

        static Estimate At(double value) => Estimate.WithoutInterval(value, UndefinedReason.SmallSample, 0.95, IntervalMethod.Prediction);
    }

    [Fact]
    public void Propose_UnitOfAHundred_ProposesHundreds()
    {
        var result = BudgetReplanning.Propose(
            Money.Of(300m, Eur), [Line("service", 150, 0, 170), Line("parts", 150, 0, 130)], new MoneyRounding { Unit = 100 });

        Assert.Equal([200m, 100m], result.Lines.Select(l => l.Proposed.Amount));
    }
}
