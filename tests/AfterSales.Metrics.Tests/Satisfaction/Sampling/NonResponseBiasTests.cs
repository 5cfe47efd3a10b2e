using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NonResponseBiasTests
{
    [Fact]
    public void Compute_LateAreLessSatisfied_MeanIsTooHigh()
    {
        var result = NonResponseBias.Compute(ScoreTally.Of([9, 9, 9]), ScoreTally.Of([5]), ScaleDefinition.ZeroToTen, 0.25);

        Assert.Equal((8, 2.25, 5.75), (result.Mean.Value, result.Bias.Value, result.AdjustedMean.Value));
    }

    [Fact]
    public void Compute_NoLateAnswer_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, NonResponseBias.Compute(ScoreTally.Of([9]), new ScoreTally(), ScaleDefinition.ZeroToTen, 0.25).Bias.Reason);

    [Fact]
    public void Compute_EverybodyAnswered_HasNoBias()
        => Assert.Equal(0, NonResponseBias.Compute(ScoreTally.Of([9]), ScoreTally.Of([1]), ScaleDefinition.ZeroToTen, 1).Bias.Value);

    [Fact]
    public void Compute_RateBeyondOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => NonResponseBias.Compute(ScoreTally.Of([9]), ScoreTally.Of([1]), ScaleDefinition.ZeroToTen, 1.5));
}
