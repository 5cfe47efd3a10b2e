using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="IntermittentDemand"/> documents.</summary>
public class IntermittentDemandTests
{
    [Fact]
    public void Compute_Start_IsTheFirstDemand()
    {
        var result = IntermittentDemand.Compute([0, 0, 6]);
        Assert.Equal(6, result.Size.Value);
        Assert.Equal(3, result.Interval.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.SquaredVariation.Reason);
        Assert.Null(result.Class);
    }

    [Fact]
    public void Compute_DemandStopped_CrostonStaysTsbFalls()
    {
        var (before, after) = (IntermittentDemand.Compute([3, 0, 4]), IntermittentDemand.Compute([3, 0, 4, 0, 0, 0]));
        Assert.Equal(before.Croston, after.Croston);
        Assert.True(after.Tsb.Value < before.Tsb.Value);
        Assert.Equal(3, after.PeriodsSinceLast);
    }

    [Fact]
    public void Compute_Never_HasAnUpperLimit()
    {
        var result = IntermittentDemand.Compute([0, 0, 0, 0]);
        Assert.Equal(UndefinedReason.NoData, result.Croston.Reason);
        Assert.Equal(1 - Math.Pow(0.05, 0.25), result.ProbabilityLimit.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_Return_IsOutsideDomain()
        => Assert.Equal(UndefinedReason.OutsideDomain, IntermittentDemand.Compute([1, -1, 2]).Croston.Reason);
}
