using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class SyntheticControlTests
{
    [Fact]
    public void Compute_ExactMixture_IsFoundAndHasNoRatio()
    {
        var result = SyntheticControl.Compute([1.5, 3, 1.5, 9], [[1, 2, 3, 4], [2, 4, 0, 6]], 3);

        Assert.Equal(0.5, result.Weights[0], 1e-10);
        Assert.Equal(4, result.AverageEffect.Value!.Value, 1e-9);
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator),
            (result.ErrorRatio.Reason, result.Rank.Reason, result.PValue.Reason));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Compute_NoPeriodOnASide_IsSmallSample(int before)
        => Assert.Equal(UndefinedReason.SmallSample, SyntheticControl.Compute([1, 2, 3], [[1, 2, 4], [0, 1, 2]], before).AverageEffect.Reason);

    [Fact]
    public void Compute_OneDonor_HasNoPlacebo()
    {
        var result = SyntheticControl.Compute([1, 2, 5], [[1, 3, 3]], 2);

        Assert.Equal((1.0, 2.0), (result.Weights[0], result.AverageEffect.Value));
        Assert.Equal((UndefinedReason.SmallSample, UndefinedReason.SmallSample), (result.Rank.Reason, result.PValue.Reason));
    }

    [Fact]
    public void Compute_TreatedOutsideTheRange_TakesTheNearestDonor()
    {
        var result = SyntheticControl.Compute([10, 12, 11, 15], [[1, 2, 1, 2], [3, 4, 3, 3], [2, 1, 2, 2]], 3);

        Assert.Equal(1, result.Weights[1], 1e-10);
        Assert.Equal(1, result.Weights.Sum(), 1e-12);
        Assert.All(result.Weights, weight => Assert.InRange(weight, 0, 1));
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, 2], [], 1));
        Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, 2], [[1]], 1));
        Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, double.NaN], [[1, 2]], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticControl.Compute([1, 2], [[1, 2]], 3));
    }

    [Fact]
    public void Compute_NoPeriodBeforeExactMixtureOutsideRange_SaySo()
    {
        Assert.Equal(UndefinedReason.SmallSample, SyntheticControl.Compute([1, 2], [[1, 2], [3, 4]], 0).AverageEffect.Reason);
        var exact = SyntheticControl.Compute([2, 3, 9], [[1, 2, 3], [3, 4, 5]], 2);
        Assert.Equal(UndefinedReason.ZeroDenominator, exact.ErrorRatio.Reason);
        Assert.Equal(5, exact.AverageEffect.Value!.Value, 1e-9);
        Assert.Equal(2, SyntheticControl.Compute([10, 11, 12], [[1, 2, 3], [3, 4, 6]], 2).OutsideRange);
    }

    [Fact]
    public void Compute_NoDonor_Throws() => Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, 2], [], 1));

    [Fact]
    public void Compute_GapBeyondDouble_NamesTreated()
        => Assert.Throws<ArgumentOutOfRangeException>("treated", () =>
            SyntheticControl.Compute([1, 2, double.MinValue], [[1, 2, double.MaxValue], [1, 2.5, 1e308]], 2));

    /// <summary>An exact mixture has no error to compare with, in whatever unit: what its rounding leaves is measured by the figures themselves.</summary>
    [Theory]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void Compute_ExactMixtureInAnyUnit_HasNoRatio(double unit)
    {
        double[] first = [.. new[] { 1.1, 2.3, 3.7, 4.9, 7.1 }.Select(v => v * unit)], second = [.. new[] { 2.9, 4.1, 0.3, 6.7, 5.3 }.Select(v => v * unit)];
        double[] treated = [.. first.Zip(second, (a, b) => (0.3 * a) + (0.7 * b))];

        Assert.Equal(UndefinedReason.ZeroDenominator, SyntheticControl.Compute(treated, [first, second], 3).ErrorRatio.Reason);
    }
}
