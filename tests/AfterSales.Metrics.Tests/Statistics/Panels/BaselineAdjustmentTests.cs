using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>What <see cref="BaselineAdjustment"/> is for; its reference cases are in ImpactStaggeredTests.</summary>
public class BaselineAdjustmentTests
{
    [Fact]
    public void Compute_ValueBeforeThatTellsMuch_NarrowsTheError()
    {
        double[] before = [.. Enumerable.Range(0, 40).Select(i => (double)(i * 13 % 40))];
        bool[] treated = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0)];
        double[] after = [.. before.Select((b, i) => (2 * b) + (treated[i] ? 3 : 0) + (i * 7 % 5 * 0.2))];
        var result = BaselineAdjustment.Compute(after, before, treated);
        Assert.True(result.Adjusted.StandardError.Value < result.Unadjusted.StandardError.Value / 5);
        Assert.InRange(result.Adjusted.Effect.Value!.Value, 2.5, 3.5);
        Assert.Equal(2, result.Slope.Value!.Value, 0.05);
    }
}
