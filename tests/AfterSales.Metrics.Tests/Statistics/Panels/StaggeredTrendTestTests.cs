using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="StaggeredTrendTest"/> documents.</summary>
public class StaggeredTrendTestTests
{
    [Fact]
    public void Compute_NobodyStartsNoControlsNothingBefore_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, StaggeredTrendTest.Compute(Panel(_ => null, (_, _) => 0)).PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, StaggeredTrendTest.Compute(Panel(_ => 4, (u, t) => u * t)).PValue.Reason);
        Assert.Equal(UndefinedReason.NoData, StaggeredTrendTest.Compute(Panel(u => u < 4 ? 2 : null, (u, t) => u * t)).PValue.Reason);
    }

    [Fact]
    public void Compute_PathsThatPartBeforeTheStart_AreFound()
    {
        var result = StaggeredTrendTest.Compute(Panel(u => u < 5 ? 5 : null, (u, t) => (u < 5 ? 3.0 * t : 0) + (u * 7 % 3 * 0.1 * t)));
        Assert.True(result.PValue.Value < 0.05);
        Assert.True(result.PValue.Value >= 1.0 / result.Assignments);
    }

    [Fact]
    public void Compute_Assignments_AreTheRealOneAnd999Drawn()
        => Assert.Equal(1000, StaggeredTrendTest.Compute(Panel(u => u < 5 ? 5 : null, (u, t) => (u * t * 13) % 7)).Assignments);

    [Fact]
    public void Compute_SameSeed_SameBits()
    {
        var input = Panel(u => u < 5 ? 5 : null, (u, t) => (u * t * 13) % 7);
        Assert.Equal(StaggeredTrendTest.Compute(input, seed: 4), StaggeredTrendTest.Compute(input, seed: 4));
    }

    private static StaggeredEffectsInput Panel(Func<int, int?> start, Func<int, int, double> value) => new()
    {
        Units = [.. Enumerable.Range(0, 72).Select(i => (long)(i / 6))],
        Times = [.. Enumerable.Range(0, 72).Select(i => 1 + (i % 6))],
        Values = [.. Enumerable.Range(0, 72).Select(i => (double?)value(i / 6, 1 + (i % 6)))],
        FirstTreated = [.. Enumerable.Range(0, 72).Select(i => start(i / 6))],
    };
}
