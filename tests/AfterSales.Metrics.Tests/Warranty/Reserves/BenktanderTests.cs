using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class BenktanderTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150, 165], [120, 190, null], [90, null, null]);

    [Fact]
    public void Compute_NoIteration_IsTheExpectedCost()
        => Assert.Equal([180d, 180, 180], Benktander.Compute(Triangle, [100, 100, 100], 1.8, new ExposureReserveOptions { Iterations = 0 })
            .Ultimate.Select(ultimate => ultimate.Value!.Value));

    [Fact]
    public void Compute_OneIteration_IsBornhuetterFerguson()
        => Assert.Equal(BornhuetterFerguson.Compute(Triangle, [100, 100, 100], 1.8),
            Benktander.Compute(Triangle, [100, 100, 100], 1.8, new ExposureReserveOptions { Iterations = 1 }));

    [Fact]
    public void Compute_TwoIterationsByDefault_CreditTheLatestTwice()
    {
        var (result, p) = (Benktander.Compute(Triangle, [100, 100, 100], 1.8), 220 / 340d / 1.1);
        Assert.Equal(90 + ((1 - p) * (90 + ((1 - p) * 180))), result.Ultimate[2].Value!.Value, 10);
    }

    [Fact]
    public void Compute_ExposureZero_IsUndefinedForThatOriginAndTheTotal()
    {
        var result = Benktander.Compute(Triangle, [100, 0, 100], 1.8);
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (result.Reserve[1].Reason, result.TotalReserve.Reason));
        Assert.True(result.Reserve[2].IsDefined);
    }
}
