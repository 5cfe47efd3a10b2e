using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MomentsTests
{
    [Fact]
    public void Compute_NoValue_IsUndefined()
    {
        var moments = Moments.Compute([]);

        Assert.Equal(UndefinedReason.NoData, moments.Mean.Reason);
        Assert.Equal(UndefinedReason.NoData, moments.Variance.Reason);
        Assert.Equal(UndefinedReason.NoData, moments.SampleKurtosis.Reason);
    }

    [Fact]
    public void Compute_OneValue_HasAMeanOnly()
    {
        var moments = Moments.Compute([7]);

        Assert.Equal(7, moments.Mean.Value);
        Assert.Equal(UndefinedReason.SmallSample, moments.Mean.Reason);
        Assert.Equal(UndefinedReason.SmallSample, moments.Variance.Reason);
        Assert.Equal(UndefinedReason.SmallSample, moments.Skewness.Reason);
    }

    [Fact]
    public void Compute_AllAlike_HasNoShape()
    {
        var moments = Moments.Compute([0.1, 0.1, 0.1, 0.1]);

        Assert.Equal(0, moments.Variance.Value);
        Assert.Equal(0.1, moments.Mean.Lower);
        Assert.Equal(UndefinedReason.ZeroVariance, moments.Skewness.Reason);
    }

    [Fact]
    public void Compute_TwoAndThreeValues_LackTheCorrectedShapes()
    {
        Assert.Equal(UndefinedReason.SmallSample, Moments.Compute([1, 2]).SampleSkewness.Reason);
        Assert.Equal(UndefinedReason.SmallSample, Moments.Compute([1, 2, 4]).SampleKurtosis.Reason);
        Assert.NotNull(Moments.Compute([1, 2, 4]).SampleSkewness.Value);
    }

    [Fact]
    public void Compute_ValueNotPositive_HasNoGeometricMean()
        => Assert.Equal(UndefinedReason.OutsideDomain, Moments.Compute([1, 0, 2]).GeometricMean.Reason);

    [Theory]
    [InlineData(4.0, 2.0, 8.0)]
    [InlineData(double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue)]
    [InlineData(double.Epsilon, double.Epsilon, double.Epsilon)]
    [InlineData(1.0, 1e-300, 1e300)]
    [InlineData(6.0, 4.0, 6.0, 9.0)]
    public void Compute_GeometricMean_IsTheRootOfTheProduct(double expected, params double[] values)
        => Digits.AssertAgree(expected, Moments.Compute(values).GeometricMean.Value, 3e-16, "geometric mean");

    [Property(MaxTest = 50)]
    public Property Compute_AnyPositiveValues_GeometricMeanIsThatOfTheLogarithms() => Prop.ForAll(
        Gen.Choose(1, 5_000).SelectMany(n => Gen.Choose(1, 1_000_000_000).Select(x => x * 1e-7).ArrayOf(n)).ToArbitrary(), values =>
    {
        var expected = Math.Exp(values.Sum(x => Math.Log(x)) / values.Length);
        return Math.Abs(Moments.Compute(values).GeometricMean.Value!.Value - expected) <= 1e-13 * expected;
    });

    // MathNet's RunningStatistics.Combine overflows above 2,097,151 values: n·n·n in an int. Here three million values are as good as three.
    [Fact]
    public void MathNetRunningStatistics_ThreeMillionValues_DoNotOverflow()
    {
        var values = new double[3_000_000];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i % 3;
        }

        var moments = Moments.Compute(values);
        Digits.AssertAgree(1, moments.Mean.Value, 1e-14, "mean");
        Digits.AssertAgree(2.0 / 3 * 3_000_000 / 2_999_999, moments.Variance.Value, 1e-12, "variance");
        Assert.InRange(moments.SampleSkewness.Value!.Value, -1e-12, 1e-12);
        Digits.AssertAgree(-1.5, moments.Kurtosis.Value, 1e-12, "kurtosis");
    }

    [Fact]
    public void Compute_VeryLargeValues_HaveAMean() => Assert.Equal(1.5e308, Moments.Compute([1.5e308, 1.5e308]).Mean.Value);

    [Property]
    public Property Compute_OffsetAndScale_MoveMeanAndVarianceOnly()
        => Prop.ForAll(Gen.Choose(-1000, 1000).Select(i => (double)i).ArrayOf(12).ToArbitrary(), Gen.Elements(-3.0, 0.5, 8).ToArbitrary(), (values, scale) =>
        {
            var (one, other) = (Moments.Compute(values), Moments.Compute(values.Select(v => (v * scale) + 1e6).ToArray()));
            return Near(one.Mean.Value * scale + 1e6, other.Mean.Value)
                && Near(one.Variance.Value * scale * scale, other.Variance.Value)
                && Near(one.Skewness.Value * Math.Sign(scale), other.Skewness.Value)
                && Near(one.Kurtosis.Value, other.Kurtosis.Value);
        });

    [Property]
    public Property Compute_AnyOrder_IsTheSame()
        => Prop.ForAll(Edges.Number.ArrayOf(9).ToArbitrary(), values =>
            Near(Moments.Compute(values).Variance.Value, Moments.Compute(values.Reverse().ToArray()).Variance.Value));

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => Moments.Compute([1, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Moments.Compute([1, 2], level: 1));
    }

    // The fourth powers of offsets a thousand times the spread leave ten digits.
    private static bool Near(double? a, double? b) => a is null ? b is null : Math.Abs(a.Value - b!.Value) <= 1e-9 * Math.Max(1, Math.Abs(a.Value));

    [Fact]
    public void Compute_SmallBesideLargeThatCancel_KeepsTheSmall()
    {
        Assert.Equal(1 / 3.0, Moments.Compute([1e16, 1, -1e16]).Mean.Value);
        Assert.Equal(1 / 3.0, Moments.Compute([1, 1e16, -1e16]).Mean.Value);
    }
}
