using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ClassicalDecomposition"/> documents.</summary>
public class ClassicalDecompositionTests
{
    [Fact]
    public void Compute_NoneTooFewGapZero_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, ClassicalDecomposition.Compute([], 4).Reason);
        Assert.Equal(UndefinedReason.SmallSample, ClassicalDecomposition.Compute([1, 2, 3, 4, 5, 6, 7, 8], 4).Reason);
        Assert.Equal(UndefinedReason.MissingInput, ClassicalDecomposition.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]), 2).Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, ClassicalDecomposition.Compute([1, 0, 2, 3, 1], 2, SmoothingSeason.Multiplicative).Reason);
    }

    [Fact]
    public void Compute_Ends_AreNull()
    {
        var result = ClassicalDecomposition.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9], 4);
        Assert.Equal([null, null], result.Trend.Take(2));
        Assert.Null(result.Remainder[^1]);
        Assert.Equal(0, result.Figure.Sum(), 1e-12);
    }
}
