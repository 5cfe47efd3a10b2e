using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class FactorCorrelationTests
{
    [Fact]
    public void Compute_LargeFollowedBySmall_IsMinusOne()
    {
        var result = FactorCorrelation.Compute(Triangles.Of([100, 110, 220], [100, 120, 216], [100, 130, 208], [100, 140, null]));
        Assert.Equal((-1d, 3), (Math.Round(result.T.Value!.Value, 12), Assert.Single(result.Ages).Pairs));
        Assert.Equal(0.5, result.Variance.Value!.Value, 12);
    }

    [Fact]
    public void Compute_Ties_GetMidRanks()
    {
        // Ranks (1.5, 1.5, 3) against (1, 2, 3): covariance 1.5 over √(1.5·2).
        var result = FactorCorrelation.Compute(Triangles.Of([100, 110, 121], [100, 110, 132], [100, 120, 156], [100, 140, null]));
        Assert.Equal(1.5 / Math.Sqrt(3), result.T.Value!.Value, 12);
    }

    [Fact]
    public void Compute_AgeOfFactorsAllAlike_IsLeftOut()
    {
        var result = FactorCorrelation.Compute(Triangles.Of([100, 200, 400], [100, 200, 420], [100, null, null]));
        Assert.False(Assert.Single(result.Ages).T.IsDefined);
        Assert.Equal(UndefinedReason.SmallSample, result.T.Reason);
    }

    [Fact]
    public void Compute_NoAgeWithTwoPairs_IsSmallSample()
    {
        var result = FactorCorrelation.Compute(Triangles.Of([100, 150, 160], [100, 170, null]));
        Assert.Empty(result.Ages);
        Assert.Equal((UndefinedReason.SmallSample, UndefinedReason.SmallSample), (result.T.Reason, result.PValue.Reason));
    }

    [Property]
    public Property Compute_AnyTriangle_IsACorrelation() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle
        => FactorCorrelation.Compute(triangle).T.Value is not { } t || (t >= -1 - 1e-12 && t <= 1 + 1e-12));
}
