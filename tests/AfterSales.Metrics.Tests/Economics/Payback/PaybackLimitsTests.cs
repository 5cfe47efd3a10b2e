using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>What a balance beyond the range of the arithmetic says, on either side of zero.</summary>
public class PaybackLimitsTests
{
    private static readonly LocalDate Start = new(2000, 1, 1);

    [Theory]
    [InlineData(1, 399)]
    [InlineData(-1, 399)]
    [InlineData(1, 275)]   // ±1e295: beyond the limit of 1e290, within a double
    [InlineData(-1, 275)]
    public void Compute_BalanceBeyondTheLimit_IsAnOverflowOfEitherSign(int sign, int years)
    {
        CashFlow[] dated = [CashFlow.Of(Start, -sign), CashFlow.Of(Start.PlusYears(years), sign * 1e20m)];
        var flows = new decimal[years + 1];
        (flows[0], flows[years]) = (-sign, sign * 1e20m);

        Assert.Equal(UndefinedReason.Overflow, PaybackPeriod.Compute(dated, -0.9).Lasting.Reason);
        Assert.Equal(UndefinedReason.Overflow, PaybackPeriod.Compute(flows, -0.9).Lasting.Reason);
        Assert.Equal(years, PaybackPeriod.Compute(flows, -0.9).Balances.Count);
    }

    [Fact]
    public void Compute_DatedBalanceOfExactlyZero_IsRecovered()
    {
        CashFlow[] flows = [CashFlow.Of(Start, -100), CashFlow.Of(Start.PlusDays(10), 100), CashFlow.Of(Start.PlusDays(20), -1)];

        var result = PaybackPeriod.Compute(flows, 0);

        Assert.Equal(Start.PlusDays(10), result.First.Value);
        Assert.Equal(UndefinedReason.NotReached, result.Lasting.Reason);
    }

    /// <summary>A balance of exactly zero is the period's end itself, whatever the amounts lose on their way to a double.</summary>
    [Fact]
    public void Compute_ExactlyRecovered_IsTheEndToTheLastBit()
        => Assert.All(Enumerable.Range(1, 200).Select(cents => 1000m + (cents / 100m)), outlay =>
        {
            Assert.Equal(1, PaybackPeriod.Compute([-outlay, outlay * 1.3m], 0.3).Headline.Value);
            Assert.Equal(2, PaybackPeriod.Compute([-outlay, 0, outlay * 1.69m], 0.3).Headline.Value);
        });

    [Fact]
    public void Compute_NeverNegative_HasNothingToRecover()
        => Assert.Equal(0, PaybackPeriod.Compute([0m, 0m, 1m], 0.1).Headline.Value);
}
