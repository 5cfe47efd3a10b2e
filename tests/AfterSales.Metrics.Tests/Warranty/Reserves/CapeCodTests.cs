using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class CapeCodTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150], [100, 170], [80, null]);

    [Fact]
    public void Compute_RatioOfAllOrigins_IsLatestOverUsedExposure()
    {
        var result = CapeCod.Compute(Triangle, [10, 10, 10]);
        var ratio = 400 / (10 + 10 + (10 / 1.6));
        Assert.Equal(ratio, result.CostPerExposure.Value!.Value, 10);
        Assert.Equal(BornhuetterFerguson.Compute(Triangle, [10, 10, 10], ratio).TotalReserve.Value!.Value, result.TotalReserve.Value!.Value, 9);
    }

    [Fact]
    public void Compute_NoExposure_IsZeroDenominator()
        => Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator),
            (CapeCod.Compute(Triangle, [0, 0, 0]).CostPerExposure.Reason, CapeCod.Compute(Triangle, [0, 0, 0]).TotalReserve.Reason));

    [Fact]
    public void Compute_ExposureZeroOfOne_IsUndefinedAndAddsNothingToTheRatio()
    {
        var result = CapeCod.Compute(Triangle, [10, 0, 10]);
        Assert.Equal(230 / (10 + (10 / 1.6)), result.CostPerExposure.Value!.Value, 10);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Reserve[1].Reason);
    }

    [Fact]
    public void Compute_OriginWithoutAnyAmount_AddsNothingToTheRatioAndIsAllToCome()
    {
        var result = CapeCod.Compute(Triangles.Of([100, 150], [80, null], [null, null]), [10, 10, 10]);
        Assert.Equal(result.CostPerExposure.Value!.Value * 10, result.Reserve[2].Value!.Value, 10);
    }
}
