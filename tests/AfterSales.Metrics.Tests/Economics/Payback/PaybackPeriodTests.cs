using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class PaybackPeriodTests
{
    private static readonly PaybackOptions Lasting = new() { Recovery = PaybackRecovery.Lasting };

    [Fact]
    public void Compute_RowsOfOtherTools_Agree()
    {
        Assert.All(FinanceFunction.Of("PAYBACK").ToList(), row => row.AssertAnswer(PaybackPeriod.Compute(row.Values()).Headline));
        Assert.All(
            FinanceFunction.Of("DISCOUNTED_PAYBACK").ToList(),
            row => row.AssertAnswer(PaybackPeriod.Compute(row.Values(), row.Number("rate")).Headline));
        Assert.NotEmpty(FinanceFunction.Of("PAYBACK"));
    }

    [Fact]
    public void Compute_Interpolation_IsLinearOrTheEndOfThePeriod()
    {
        var end = new PaybackOptions { Interpolation = PaybackInterpolation.EndOfPeriod };

        Assert.Equal(2.5, PaybackPeriod.Compute([-1000m, 400m, 400m, 400m]).Headline.Value);
        Assert.Equal(3, PaybackPeriod.Compute([-1000m, 400m, 400m, 400m], end).Headline.Value);
        Assert.Equal(3, PaybackPeriod.Compute([-1000m, 400m, 400m, 400m], 0.01, end).Headline.Value);
    }

    [Fact]
    public void Compute_FirstFlowAfterOnePeriod_IsOneLater()
        => Assert.Equal(3.5, PaybackPeriod.Compute([-1000m, 400m, 400m, 400m], new PaybackOptions { FirstFlow = FirstFlow.AfterOnePeriod }).Headline.Value);

    [Fact]
    public void Compute_NeverRecovered_IsAStatus()
    {
        var result = PaybackPeriod.Compute([-1000m, 400m], 0.1);

        Assert.Equal(UndefinedReason.NotReached, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NotReached, result.Lasting.Reason);
        Assert.Equal(2, result.Balances.Count);
    }

    [Fact]
    public void Compute_NoFlows_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, PaybackPeriod.Compute([]).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, PaybackPeriod.Compute(ReadOnlySpan<decimal>.Empty, 0.1).Headline.Reason);
    }

    [Fact]
    public void Compute_NeverNegative_HasNothingToRecover()
    {
        Assert.Equal(0, PaybackPeriod.Compute([0m, 5m]).Headline.Value);
        Assert.Equal(0, PaybackPeriod.Compute([5m, -2m], 0.1, Lasting).Headline.Value);
    }

    [Fact]
    public void Compute_ExactlyZero_IsRecovered() => Assert.Equal(3, PaybackPeriod.Compute([-0.3m, 0.1m, 0.1m, 0.1m]).Headline.Value);

    [Fact]
    public void Compute_NegativeAgain_TellsTheFirstFromTheLasting()
    {
        decimal[] flows = [-100m, 120m, -40m, 40m];
        var first = PaybackPeriod.Compute(flows);
        var lasting = PaybackPeriod.Compute(flows, Lasting);

        Assert.Equal((100 / 120d, 2.5), (first.Headline.Value, lasting.Headline.Value));
        Assert.Equal((first.First, first.Lasting), (lasting.First, lasting.Lasting));
    }

    [Fact]
    public void Compute_NegativeAtTheEnd_HasNoLastingRecovery()
    {
        var result = PaybackPeriod.Compute([-100m, 120m, -40m], 0.001, Lasting);

        Assert.True(result.First.IsDefined);
        Assert.Equal(UndefinedReason.NotReached, result.Headline.Reason);
    }

    [Fact]
    public void Compute_StartsLater_CountsFromTheStart() => Assert.Equal(3.5, PaybackPeriod.Compute([10m, 0m, -20m, 5m, 10m]).Headline.Value);

    [Fact]
    public void Compute_BalanceBeyondTheNumbers_Overflows()
    {
        var result = PaybackPeriod.Compute([-1m, .. new decimal[200], 1e28m], -0.99);

        Assert.Equal(UndefinedReason.Overflow, result.Headline.Reason);
    }

    [Fact]
    public void Compute_RateRefused_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PaybackPeriod.Compute([1m], -1));

    [Fact]
    public void Options_NotOfTheEnum_Throw() => Assert.Throws<ArgumentOutOfRangeException>(() => new PaybackOptions { Recovery = (PaybackRecovery)9 });
}
