using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RobustScaleTests
{
    private static readonly Gen<double[]> Samples = Gen.Choose(2, 40).SelectMany(n => Gen.Choose(-30, 30).Select(i => i / 4d).ArrayOf(n));

    [Fact]
    public void Compute_NoValue_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, RobustScale.Compute([]).Median.Reason);
        Assert.Equal(UndefinedReason.NoData, RobustScale.Compute([]).Qn.Reason);
    }

    [Fact]
    public void Compute_OneValue_HasNoPairs()
    {
        var scale = RobustScale.Compute([4]);

        Assert.Equal(4, scale.Median.Value);
        Assert.Equal(0, scale.MedianDeviation.Value);
        Assert.Equal(UndefinedReason.SmallSample, scale.Sn.Reason);
        Assert.Equal(UndefinedReason.SmallSample, scale.Qn.Reason);
    }

    // The slow, obvious version: every pair listed and sorted. The corrections cancel in the ratio to a sample of the same size with known pairs.
    [Property]
    public Property Compute_AnySample_AgreesWithEveryPairListed() => Prop.ForAll(Samples.ToArbitrary(), x =>
    {
        var n = x.Length;
        var grid = Enumerable.Range(0, n).Select(i => (double)i).ToArray();
        var (scale, known) = (RobustScale.Compute(x), RobustScale.Compute(grid));
        return Same(scale.Qn.Value!.Value * ObviousQn(grid), known.Qn.Value!.Value * ObviousQn(x))
            && Same(scale.Sn.Value!.Value * ObviousSn(grid), known.Sn.Value!.Value * ObviousSn(x));
    });

    [Property]
    public Property Compute_ScaledAndMoved_ScalesAlong() => Prop.ForAll(Samples.ToArbitrary(), x =>
    {
        var (one, other) = (RobustScale.Compute(x), RobustScale.Compute(x.Select(v => (-4 * v) + 64).ToArray()));
        return Same(4 * one.Qn.Value!.Value, other.Qn.Value!.Value) && Same(4 * one.Sn.Value!.Value, other.Sn.Value!.Value)
            && Same(4 * one.MedianDeviation.Value!.Value, other.MedianDeviation.Value!.Value);
    });

    [Fact]
    public void Compute_FewWildValues_HardlyMatter()
    {
        var scale = RobustScale.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9, 1e9]);

        Assert.InRange(scale.Qn.Value!.Value, 1, 10);
        Assert.InRange(scale.Sn.Value!.Value, 1, 10);
        Assert.InRange(scale.MedianDeviation.Value!.Value, 1, 10);
    }

    [Fact]
    public void Compute_NaN_Throws() => Assert.Throws<ArgumentException>(() => RobustScale.Compute([1, double.NaN]));

    private static double ObviousQn(double[] x)
    {
        var h = (x.Length / 2) + 1;
        return (from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(0, i) select Math.Abs(x[i] - x[j])).Order().ElementAt((h * (h - 1) / 2) - 1);
    }

    private static double ObviousSn(double[] x)
        => x.Select(a => x.Select(b => Math.Abs(a - b)).Order().ElementAt(x.Length / 2)).Order().ElementAt(((x.Length + 1) / 2) - 1);

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(a));
}
