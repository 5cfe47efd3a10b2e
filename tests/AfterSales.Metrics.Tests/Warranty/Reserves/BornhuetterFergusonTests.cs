using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class BornhuetterFergusonTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150], [100, 170], [80, null]);

    [Fact]
    public void Compute_YoungOrigin_ReserveIsItsUnpaidShareOfTheExpectedCost()
    {
        var result = BornhuetterFerguson.Compute(Triangle, [10, 10, 10], 16);
        Assert.Equal((1 - (1 / 1.6)) * 160, result.Reserve[2].Value!.Value, 10);
        Assert.Equal((0d, 0d), (result.Reserve[0].Value, result.Reserve[1].Value));
        Assert.Equal(result.Reserve[2].Value!.Value, result.TotalReserve.Value!.Value, 10);
    }

    [Fact]
    public void Compute_ExposureZero_IsZeroDenominatorForThatOriginAndTheTotal()
    {
        var result = BornhuetterFerguson.Compute(Triangle, [10, 10, 0], 16);
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (result.Reserve[2].Reason, result.TotalReserve.Reason));
        Assert.Equal(0, result.Reserve[0].Value);
    }

    [Fact]
    public void Compute_OriginWithoutAnyAmount_AllOfItsExpectedCostIsToCome()
    {
        var result = BornhuetterFerguson.Compute(Triangles.Of([100, 150], [80, null], [null, null]), [10, 10, 10], 16);
        Assert.Equal((160d, 0d), (result.Reserve[2].Value, result.PaidShare[2].Value));
    }

    [Fact]
    public void Compute_RatioZero_ReservesNothing() => Assert.Equal(0, BornhuetterFerguson.Compute(Triangle, [10, 10, 10], 0).TotalReserve.Value);
}
