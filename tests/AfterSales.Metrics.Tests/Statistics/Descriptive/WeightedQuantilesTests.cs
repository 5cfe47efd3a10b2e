using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class WeightedQuantilesTests
{
    [Fact]
    public void Compute_NoWeight_IsUndefined() => Assert.Equal(UndefinedReason.NoData, WeightedQuantiles.Compute([1, 2], [0, 0], [0.5])[0].Reason);

    [Fact]
    public void Compute_ZeroWeight_LeavesTheValueOut() => Assert.Equal(2, WeightedQuantiles.Compute([100, 1, 3], [0, 1, 1], [0.5])[0].Value);

    [Fact]
    public void Compute_TotalBelowOne_StaysInsideTheSample()
    {
        foreach (var q in WeightedQuantiles.Compute([1, 5], [0.2, 0.3], [0, 0.5, 1]))
        {
            Assert.InRange(q.Value!.Value, 1, 5);
        }
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => WeightedQuantiles.Compute([1, 2], [1], [0.5]));
        Assert.Throws<ArgumentException>(() => WeightedQuantiles.Compute([1, 2], [1, -1], [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedQuantiles.Compute([1, 2], [1, 1], [1.5]));
    }
}
