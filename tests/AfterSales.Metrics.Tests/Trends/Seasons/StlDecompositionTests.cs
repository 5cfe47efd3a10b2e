using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="StlDecomposition"/> documents.</summary>
public class StlDecompositionTests
{
    [Fact]
    public void Compute_NoneTooFewGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, StlDecomposition.Compute([], 4).Reason);
        Assert.Equal(UndefinedReason.SmallSample, StlDecomposition.Compute([1, 2, 3, 4, 5, 6, 7, 8], 4).Reason);
        Assert.Equal(UndefinedReason.MissingInput, StlDecomposition.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]), 2).Reason);
    }

    [Fact]
    public void Compute_NothingVaries_HasNoStrength()
        => Assert.Equal(UndefinedReason.ZeroVariance, StlDecomposition.Compute([5, 5, 5, 5, 5, 5, 5, 5, 5], 3).SeasonStrength.Reason);
}
