using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class AcceptancePlanTests
{
    [Fact]
    public void Compute_RatesTooClose_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached, AcceptancePlan.Compute(0.5, 1e-9, 0.5000001, 1e-9).Sample.Reason);

    [Fact]
    public void Compute_GoodLotsWithoutErrors_AcceptNone() => Assert.Equal(0, AcceptancePlan.Compute(0, 0.05, 0.1, 0.1).AcceptanceNumber);

    [Property]
    public Property Compute_AnyRates_MeetsBothRisks() => Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(2, 6).ToArbitrary(), (good, times) =>
    {
        var plan = AcceptancePlan.Compute(good / 1000.0, 0.05, good * times / 1000.0, 0.1);
        return plan.AcceptanceAtGood >= 0.95 && plan.AcceptanceAtBad <= 0.1 && plan.AcceptanceNumber < plan.Sample.Value;
    });
}
