using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class CarryForwardTests
{
    [Fact]
    public void AccountBudgeting36_Available_IsCarriedWithinTheLimits()
    {
        var position = Position(1000, 100, 600);

        var all = CarryForward.Compute(position);
        Assert.Equal((300m, 0m, 100m), (all.Carried.Amount, all.Lapsed.Amount, all.ForCommitments.Amount));
        Assert.Equal(50m, CarryForward.Compute(position, new CarryForwardOptions { MaximumRatio = 0.05m }).Carried.Amount);
        Assert.Equal((20m, 280m), Amounts(CarryForward.Compute(position, new CarryForwardOptions { MaximumRatio = 0.05m, MaximumAmount = 20 })));
    }

    [Fact]
    public void Compute_Overrun_CarriesNothingAndShowsIt()
    {
        var result = CarryForward.Compute(Position(100, 0, 130));

        Assert.Equal((0m, 0m, 30m), (result.Carried.Amount, result.Lapsed.Amount, result.Overrun.Amount));
    }

    [Fact]
    public void Compute_CommitmentsBelowZero_TakeNothingAlong()
    {
        var result = CarryForward.Compute(Position(100, -40, 30));

        Assert.Equal((0m, 110m), (result.ForCommitments.Amount, result.Carried.Amount));
    }

    [Fact]
    public void Compute_RatioOfOddCents_IsRoundedDown()
        => Assert.Equal(3.33m, CarryForward.Compute(Position(99.99m, 0, 0), new CarryForwardOptions { MaximumRatio = 1m / 30 }).Carried.Amount);

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CarryForwardOptions { MaximumRatio = 1.1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CarryForwardOptions { MaximumAmount = -1 });
    }

    [Property]
    public Property Compute_AnyPosition_CarriedAndLapsedAddUpToTheAvailable()
        => Prop.ForAll(Edges.Cents.Three().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (x, percent) =>
    {
        var position = Position(Math.Abs(x.Item1), Math.Abs(x.Item2), Math.Abs(x.Item3));
        var result = CarryForward.Compute(position, new CarryForwardOptions { MaximumRatio = percent / 100m });
        return result.Carried.Amount + result.Lapsed.Amount - result.Overrun.Amount == position.Available.Amount
            && result.Carried.Amount <= position.Budget.Amount * percent / 100m;
    });

    private static (decimal, decimal) Amounts(CarryForwardResult result) => (result.Carried.Amount, result.Lapsed.Amount);

    private static BudgetPosition Position(decimal budget, decimal ordered, decimal actual)
    {
        var eur = Currency.Of("EUR");
        return new BudgetPosition
        {
            Line = "line",
            Original = Money.Of(budget, eur),
            Transfers = Money.Zero(eur),
            Requested = Money.Zero(eur),
            Ordered = Money.Of(ordered, eur),
            Actual = Money.Of(actual, eur),
            Events = 3,
        };
    }
}
