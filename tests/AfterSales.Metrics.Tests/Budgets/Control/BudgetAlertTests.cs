using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetAlertTests
{
    [Theory]
    [InlineData(89.99, BudgetStatus.Ok)]
    [InlineData(90, BudgetStatus.Watch)]
    [InlineData(100, BudgetStatus.Watch)]
    [InlineData(100.01, BudgetStatus.Overrun)]
    public void Compute_Thresholds_RaiseTheStatus(decimal consumed, BudgetStatus status)
        => Assert.Equal(status, BudgetAlert.Compute(Position(100, consumed)).Status);

    [Theory]
    [InlineData(89, BudgetStatus.Watch, BudgetStatus.Watch)]
    [InlineData(88, BudgetStatus.Watch, BudgetStatus.Ok)]
    [InlineData(99, BudgetStatus.Overrun, BudgetStatus.Overrun)]
    [InlineData(98, BudgetStatus.Overrun, BudgetStatus.Watch)]
    [InlineData(50, BudgetStatus.Overrun, BudgetStatus.Ok)]
    public void Compute_Falling_IsHeldByTheHysteresis(decimal consumed, BudgetStatus before, BudgetStatus after)
        => Assert.Equal(after, BudgetAlert.Compute(Position(100, consumed), before).Status);

    [Fact]
    public void Compute_Reasons_SayWhatRaisedIt()
    {
        var forecast = Estimate.WithoutInterval(120, UndefinedReason.SmallSample, 0.95, IntervalMethod.Prediction);

        Assert.Empty(BudgetAlert.Compute(Position(100, 10)).Reasons);
        Assert.Equal([BudgetStatusReason.ForecastAboveBudget], BudgetAlert.Compute(Position(100, 10), forecast: forecast).Reasons);
        Assert.Equal([BudgetStatusReason.AboveBudget, BudgetStatusReason.AboveWatchRatio], BudgetAlert.Compute(Position(100, 110)).Reasons);
        Assert.Equal([BudgetStatusReason.HeldByHysteresis], BudgetAlert.Compute(Position(100, 89), BudgetStatus.Watch).Reasons);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100.01, 1)]
    public void Compute_ForecastOnTheBudget_IsNotAboveIt(double expected, int reasons)
        => Assert.Equal(reasons, BudgetAlert.Compute(Position(100, 10), forecast: Estimate.WithoutInterval(expected, UndefinedReason.SmallSample, 0.95,
            IntervalMethod.Prediction)).Reasons.Count);

    [Fact]
    public void Compute_ForecastWithoutValue_IsLeftOut()
        => Assert.Empty(BudgetAlert.Compute(Position(100, 10), forecast: Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.Prediction)).Reasons);

    [Fact]
    public void Compute_NoBudget_IsOverrunOnceAnythingIsConsumed()
    {
        Assert.Equal(BudgetStatus.Ok, BudgetAlert.Compute(Position(0, 0)).Status);
        Assert.Equal([BudgetStatusReason.NoBudget], BudgetAlert.Compute(Position(0, 1)).Reasons);
    }

    [Fact]
    public void Compute_ExactlyNinetyPercent_IsToBeWatched()
        => Assert.Equal(BudgetStatus.Watch, BudgetAlert.Compute(Position(8_200.70m, 7_380.63m)).Status);

    [Fact]
    public void Compute_EveryGridPointOfTheThreshold_IsDecidedExactly()
    {
        for (var i = 1; i <= 20_000; i++)
        {
            // A budget of whole fives of a cent has an exact 80 %, and a hysteresis edge five points below.
            var budget = i * 0.20m;
            var options = new BudgetAlertOptions { WatchRatio = 0.8, Hysteresis = 0.05 };
            Assert.Equal(BudgetStatus.Watch, BudgetAlert.Compute(Position(budget, 0.8m * budget), options: options).Status);
            Assert.Equal(BudgetStatus.Ok, BudgetAlert.Compute(Position(budget, (0.8m * budget) - 0.01m), options: options).Status);
            Assert.Equal(BudgetStatus.Ok, BudgetAlert.Compute(Position(budget, 0.75m * budget), BudgetStatus.Watch, options: options).Status);
            Assert.Equal(BudgetStatus.Watch, BudgetAlert.Compute(Position(budget, (0.75m * budget) + 0.01m), BudgetStatus.Watch, options: options).Status);
            Assert.Equal(BudgetStatus.Overrun, BudgetAlert.Compute(Position(budget, (0.95m * budget) + 0.01m), BudgetStatus.Overrun, options: options).Status);
            Assert.Equal(BudgetStatus.Watch, BudgetAlert.Compute(Position(budget, 0.95m * budget), BudgetStatus.Overrun, options: options).Status);
        }
    }

    [Property]
    public Property Compute_MoreConsumed_IsNeverBetter()
        => Prop.ForAll(Gen.Choose(0, 12_000).Two().ToArbitrary(), Gen.Elements(Enum.GetValues<BudgetStatus>()).ToArbitrary(), (x, before) =>
        BudgetAlert.Compute(Position(100, Math.Min(x.Item1, x.Item2) / 100m), before).Status
            <= BudgetAlert.Compute(Position(100, Math.Max(x.Item1, x.Item2) / 100m), before).Status);

    [Property]
    public Property Compute_SameConsumption_NeverFlickers()
        => Prop.ForAll(Gen.Choose(0, 12_000).ToArbitrary(), Gen.Elements(Enum.GetValues<BudgetStatus>()).ToArbitrary(), (cents, before) =>
    {
        var first = BudgetAlert.Compute(Position(100, cents / 100m), before).Status;
        return BudgetAlert.Compute(Position(100, cents / 100m), first).Status == first;
    });

    private static BudgetPosition Position(decimal budget, decimal actual)
    {
        var ledger = new BudgetLedger(Currency.Of("EUR"));
        ledger.Add(new BudgetEvent { Id = "b", Line = "line", Kind = BudgetEventKind.Budget, Amount = budget, Posted = new LocalDate(2026, 1, 1) });
        ledger.Add(new BudgetEvent { Id = "i", Line = "line", Kind = BudgetEventKind.Invoice, Amount = actual, Posted = new LocalDate(2026, 1, 2) });
        return ledger.PositionOf("line");
    }

    [Theory]
    [InlineData(100, 300, BudgetStatus.Ok)]
    [InlineData(100.01, 300, BudgetStatus.Overrun)]
    [InlineData(95, 105, BudgetStatus.Watch)]
    public void ComputeToDate_SpendingAllOfTheTimeThatIsOver_IsNoSignOfTrouble(decimal consumed, decimal whole, BudgetStatus status)
        => Assert.Equal(status, BudgetAlert.ComputeToDate(Position(100, consumed), Position(whole, consumed)).Status);

    [Fact]
    public void ComputeToDate_BothBudgets_GiveTheirReasonsOnce()
    {
        var forecast = Estimate.WithoutInterval(400, UndefinedReason.SmallSample, 0.95, IntervalMethod.Prediction);

        Assert.Equal([BudgetStatusReason.ForecastAboveBudget], BudgetAlert.ComputeToDate(Position(100, 99), Position(300, 99), forecast).Reasons);
        Assert.Equal([BudgetStatusReason.AboveBudget, BudgetStatusReason.AboveWatchRatio],
            BudgetAlert.ComputeToDate(Position(100, 310), Position(300, 310)).Reasons);
        Assert.Empty(BudgetAlert.ComputeToDate(Position(100, 99), null, forecast).Reasons);
    }
}
