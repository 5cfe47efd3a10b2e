using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CustomerEffortScoreTests
{
    [Fact]
    public void Compute_SevenPoints_HasMeanAndEasyShare()
    {
        var result = CustomerEffortScore.Compute([7, 6, 5, 4, 3], CustomerEffortScoreOptions.AgreementOneToSeven);

        Assert.Equal((5.0, 60, 3), (result.Headline.Value, result.EasyScore.Value, result.Easy));

        // 5 ± t(4; 0.975) · √2.5/√5, t = 2.7764451051977987.
        Reference.AssertClose(5 - (2.7764451051977987 * Math.Sqrt(0.5)), result.Headline.Lower, 1e-12, "lower");
        Assert.Equal(IntervalMethod.StudentT, result.Headline.Method);
        Assert.Equal(IntervalMethod.Wilson, result.EasyScore.Method);
    }

    [Fact]
    public void Compute_EffortScale_TurnsItAround()
    {
        var result = CustomerEffortScore.Compute([1, 2, 5], CustomerEffortScoreOptions.EffortOneToFive);

        Assert.Equal((2, (5 + 4 + 1) / 3.0), (result.Easy, result.Headline.Value!.Value));
    }

    [Fact]
    public void Compute_Empty_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, CustomerEffortScore.Compute(new ScoreTally(), CustomerEffortScoreOptions.AgreementOneToSeven).Headline.Reason);

    [Fact]
    public void Compute_OneAnswer_HasAMeanWithoutInterval()
    {
        var result = CustomerEffortScore.Compute([6.5], CustomerEffortScoreOptions.AgreementOneToSeven);

        Assert.Equal((6.5, UndefinedReason.SmallSample), (result.Headline.Value, result.Headline.Reason));
        Assert.NotNull(result.EasyScore.Lower);
    }

    [Fact]
    public void Compute_ThresholdOffTheScale_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => CustomerEffortScore.Compute([1], CustomerEffortScoreOptions.AgreementOneToSeven with { EasyFrom = 8 }));
}
