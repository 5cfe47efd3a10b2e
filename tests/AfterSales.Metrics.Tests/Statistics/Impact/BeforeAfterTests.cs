using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class BeforeAfterTests
{
    [Fact]
    public void Compute_ByHand_IsTheDifferenceTheTrendAndThePlace()
    {
        var result = BeforeAfter.Compute([1, 2, 3, 6], [7, 9]);

        // Welch: 3 and 8, variances 14/3 over four and 2 over two; least squares of 1, 2, 3, 6 on 1 … 4 rises by 1.6.
        Assert.Equal((5.0, ImpactDesign.BeforeAfter), (result.Difference.Effect.Value, result.Design));
        Assert.Equal(Math.Sqrt((14 / 12.0) + 1), result.Difference.StandardError.Value!.Value, 1e-14);
        Assert.Equal(1.6, result.TrendBefore.Effect.Value!.Value, 1e-14);
        Assert.Equal(1, result.LastPlace.Value);
    }

    [Fact]
    public void Compute_NoValueOnASide_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, BeforeAfter.Compute([], [1, 2]).Difference.Effect.Reason);
        Assert.Equal(UndefinedReason.NoData, BeforeAfter.Compute([1, 2], []).Difference.Effect.Reason);
    }

    [Fact]
    public void Compute_OneValueOnASide_HasTheDifferenceWithoutError()
    {
        var result = BeforeAfter.Compute([1], [4, 6]);

        Assert.Equal((4.0, UndefinedReason.SmallSample), (result.Difference.Effect.Value, result.Difference.StandardError.Reason));
        Assert.Null(result.Difference.Effect.Lower);
    }

    [Fact]
    public void Compute_FewBefore_HaveNeitherTrendNorPlace()
    {
        var (one, two) = (BeforeAfter.Compute([1], [4, 6]), BeforeAfter.Compute([1, 2], [4, 6]));

        Assert.Equal((UndefinedReason.SmallSample, UndefinedReason.SmallSample), (one.TrendBefore.Effect.Reason, one.LastPlace.Reason));
        Assert.Equal((UndefinedReason.SmallSample, 1.0), (two.TrendBefore.Effect.Reason, two.LastPlace.Value));
    }

    [Fact]
    public void Compute_TiesWithTheLast_CountHalf() => Assert.Equal(0.75, BeforeAfter.Compute([1, 4, 4], [5]).LastPlace.Value);

    [Fact]
    public void Compute_NoSpread_HasNoError()
    {
        var result = BeforeAfter.Compute([2, 2, 2], [5, 5]);

        Assert.Equal((3.0, UndefinedReason.ZeroVariance), (result.Difference.Effect.Value, result.Difference.StandardError.Reason));
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => BeforeAfter.Compute([1, double.NaN], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BeforeAfter.Compute([1], [1], 1));
    }

    [Fact]
    public void Compute_NothingOneNoSpread_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, BeforeAfter.Compute([], [1, 2]).Difference.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, BeforeAfter.Compute([1], [2, 3]).LastPlace.Reason);
        Assert.Equal(UndefinedReason.SmallSample, BeforeAfter.Compute([1, 2], [2, 3]).TrendBefore.Effect.Reason);
        var alike = BeforeAfter.Compute([5, 5, 5], [7, 7, 7]).Difference;
        Assert.Equal(2, alike.Effect.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, alike.StandardError.Reason);
    }

    [Fact]
    public void Compute_TrendBefore_IsShownPerPeriod()
        => Assert.Equal(2, BeforeAfter.Compute([1, 3, 5, 7], [9, 11]).TrendBefore.Effect.Value!.Value, 1e-12);

    /// <summary>The slope is representable, though not each distance from the line.</summary>
    [Fact]
    public void Compute_ResidualsBeyondDouble_HasTheTrend()
    {
        var trend = BeforeAfter.Compute([double.MinValue, double.MinValue, 2], [1]).TrendBefore;

        Assert.Equal(0.5, trend.Effect.Value!.Value / double.MaxValue, 1e-14);
    }
}
