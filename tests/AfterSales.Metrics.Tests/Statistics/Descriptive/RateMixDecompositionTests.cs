using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RateMixDecompositionTests
{
    [Fact]
    public void Compute_MixAlone_HasNoRateEffect()
    {
        var result = RateMixDecomposition.Compute([Group("a", 10, 5, 30, 15), Group("b", 10, 0, 10, 0)]);

        Assert.Equal((0.25m, 0.375m), (result.Before.Value, result.After.Value));
        Assert.Equal((0m, 0.125m), (result.TotalRate.Value, result.TotalMix.Value));
    }

    [Fact]
    public void Compute_GroupInOnePeriodOnly_IsPureMix()
    {
        var result = RateMixDecomposition.Compute([Group("old", 10, 5, 10, 5), Group("new", 0, 0, 10, 9)]);

        Assert.Equal(0, result.Groups[1].RateEffect);
        Assert.Equal(result.Change.Value, result.TotalMix.Value);
    }

    [Fact]
    public void Compute_PeriodWithoutWeight_IsUndefined()
    {
        var result = RateMixDecomposition.Compute([Group("a", 0, 0, 10, 5)]);

        Assert.Equal(UndefinedReason.NoData, result.Change.Reason);
        Assert.Equal(0.5m, result.After.Value);
        Assert.Empty(result.Groups);
    }

    [Fact]
    public void Compute_SumWithoutWeight_IsRefused()
        => Assert.Contains("groups[0]", Assert.Throws<ArgumentException>(() => RateMixDecomposition.Compute([Group("a", 0, 1, 1, 1)])).Message,
            StringComparison.Ordinal);

    internal static RateMixGroup Group(string? name, decimal weightBefore, decimal sumBefore, decimal weightAfter, decimal sumAfter)
        => new() { Name = name, WeightBefore = weightBefore, SumBefore = sumBefore, WeightAfter = weightAfter, SumAfter = sumAfter };

    [Fact]
    public void Compute_NothingAfter_StillHasTheRateBefore()
    {
        var result = RateMixDecomposition.Compute([Group("a", 4, 5, 0, 0), Group("b", 4, 1, 0, 0)]);

        Assert.Equal((0.75m, UndefinedReason.NoData), (result.Before.Value, result.After.Reason));
    }
}
