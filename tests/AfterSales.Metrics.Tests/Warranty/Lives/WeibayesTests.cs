using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class WeibayesTests
{
    [Fact]
    public void Compute_ShapeOne_IsTheExponentialWithItsChiSquareLimits()
    {
        var result = Weibayes.Compute([10, 30], [60], 1);
        Assert.Equal(50, result.Scale.Value!.Value, 10);
        // χ²(0.975, 6) and χ²(0.025, 4), R 4.3.1: qchisq.
        Assert.Equal((200 / 14.449375335447922, 200 / 0.4844185570879299), (result.ScaleLower.Value!.Value, result.ScaleUpper.Value!.Value), Near);
    }

    [Fact]
    public void Compute_NoFailure_HasLowerLimitsAlone()
    {
        var result = Weibayes.Compute([], [100, 100], 2);
        Assert.Equal((UndefinedReason.Unbounded, UndefinedReason.Unbounded, UndefinedReason.Unbounded),
            (result.Scale.Reason, result.ScaleUpper.Reason, result.LifeUpper.Reason));
        // 2T/χ²(1 − α, 2) = T/(−ln α) to the power 1/shape.
        Assert.Equal(Math.Sqrt(20000 / -Math.Log(0.05)), result.ScaleLowerOneSided.Value!.Value, 8);
        Assert.True(result.ScaleLower.Value < result.ScaleLowerOneSided.Value && result.LifeLower.Value > 0);
    }

    [Fact]
    public void Compute_NoTimeAtRisk_IsNoData()
    {
        Assert.Equal(UndefinedReason.NoData, Weibayes.Compute([], [0, 0], 2).ScaleLower.Reason);
        Assert.Equal(UndefinedReason.NoData, Weibayes.Compute([], [], 2).ScaleLower.Reason);
    }

    [Fact]
    public void Compute_FailureAtZero_Throws() => Assert.ThrowsAny<ArgumentException>(() => Weibayes.Compute([0], [5], 2));

    [Property]
    public bool Compute_AgesInAnotherUnit_ScalesEverything(PositiveInt[] failures, PositiveInt suspension)
    {
        double[] failed = [.. failures.Select(age => (double)age.Get)];
        var (a, b) = (Weibayes.Compute(failed, [suspension.Get], 1.7), Weibayes.Compute([.. failed.Select(age => age * 24)], [suspension.Get * 24d], 1.7));
        return Same(a.Scale, b.Scale) && Same(a.ScaleLower, b.ScaleLower) && Same(a.LifeUpper, b.LifeUpper);

        static bool Same(Figure<double> x, Figure<double> y) => x.Value is { } v ? Math.Abs((v * 24) - y.Value!.Value) <= 1e-10 * y.Value.Value
            : x.Reason == y.Reason;
    }

    private static bool Near((double A, double B) a, (double A, double B) b) => Math.Abs(a.A - b.A) < 1e-8 && Math.Abs(a.B - b.B) < 1e-7;

    [Fact]
    public void Compute_HigherLevel_IsWider()
    {
        var (wide, narrow) = (Weibayes.Compute([10, 30], [60], 1, new LifeFitOptions { Level = 0.99 }), Weibayes.Compute([10, 30], [60], 1));
        Assert.True(wide.ScaleLower.Value < narrow.ScaleLower.Value && wide.ScaleUpper.Value > narrow.ScaleUpper.Value);
    }
}
