using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualRollForwardTests
{
    [Fact]
    public void Compute_EveryMovement_IsAddedOrTakenOff()
    {
        var result = AccrualRollForward.Compute(Cash.Eur(1000), [new AccrualMovement
        {
            Accrual = Cash.Eur(200),
            ChangeInEstimate = Cash.Eur(-30),
            Acquired = Cash.Eur(50),
            Unwinding = Cash.Eur(4.25m),
            Exchange = Cash.Eur(-1.10m),
            Settlements = Cash.Eur(180),
            ReversedUnused = Cash.Eur(20),
        }]);
        Assert.Equal((Cash.Eur(23.15m), Cash.Eur(1023.15m)), (result.Periods[0].Change, result.Closing));
    }

    [Fact]
    public void Compute_NoPeriod_ClosingIsTheOpening()
        => Assert.Equal((Cash.Eur(12), 0), (AccrualRollForward.Compute(Cash.Eur(12), []).Closing, AccrualRollForward.Compute(Cash.Eur(12), []).Periods.Count));

    [Fact]
    public void Compute_MoreSettledThanProvided_IsShownAndFlagged()
    {
        var period = AccrualRollForward.Compute(Cash.Eur(10), [new AccrualMovement { Settlements = Cash.Eur(10.01m) }]).Periods[0];
        Assert.Equal((Cash.Eur(-0.01m), true), (period.Closing, period.IsDeficit));
    }

    [Fact]
    public void Compute_AllSettled_IsNoDeficit()
        => Assert.False(AccrualRollForward.Compute(Cash.Eur(10), [new AccrualMovement { Settlements = Cash.Eur(10) }]).Periods[0].IsDeficit);

    [Fact]
    public void Compute_AnotherCurrency_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => AccrualRollForward.Compute(Cash.Eur(10), [new AccrualMovement { Accrual = Cash.Usd(1) }]));

    [Fact]
    public void Compute_FinerThanACent_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => AccrualRollForward.Compute(Cash.Eur(10), [new AccrualMovement { Accrual = Cash.Eur(0.001m) }]));
}
