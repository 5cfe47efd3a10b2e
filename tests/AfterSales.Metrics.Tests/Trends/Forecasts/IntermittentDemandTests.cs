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

    [Fact]
    public void Compute_TsbPeriod_HasTheSmoothedMeanAndExactQuantiles()
    {
        double[] x = [0, 4, 0, 0, 6, 0, 1, 0, 0, 9];
        var result = IntermittentDemand.Compute(x, new IntermittentDemandOptions { Level = 0.9 });
        Assert.Equal(result.Tsb.Value, result.TsbPeriod.Value);
        Assert.Equal(result.TsbPeriod, result.TsbTotal);

        // Weights of 4, 6, 1, 9 are 0.9³, 0.1·0.9², 0.1·0.9, 0.1: their mean is the smoothed amount.
        Assert.Equal((0.729 * 4) + (0.081 * 6) + (0.09 * 1) + (0.1 * 9), result.Size.Value!.Value, 1e-12);
        Assert.Equal(0, result.TsbPeriod.Lower);
        Assert.Equal(9, IntermittentDemand.Compute(x, new IntermittentDemandOptions { Level = 0.999 }).TsbPeriod.Upper);
    }

    [Fact]
    public void Compute_TsbTotal_OfALeadTime_IsSeededAndWiderThanAPeriod()
    {
        double[] x = [0, 4, 0, 0, 6, 0, 1, 0, 0, 9];
        var options = new IntermittentDemandOptions { Horizon = 6, Paths = 20_000 };
        var (one, same) = (IntermittentDemand.Compute(x, options), IntermittentDemand.Compute(x, options));
        Assert.Equal(one.TsbTotal, same.TsbTotal);
        Assert.Equal(6 * one.Tsb.Value!.Value, one.TsbTotal.Value!.Value, 1e-12);
        Assert.True(one.TsbTotal.Upper > one.TsbPeriod.Upper);
        Assert.Equal(IntervalMethod.MonteCarlo, one.TsbTotal.Method);
    }

    [Fact]
    public void Compute_OptionsOfASeries_AreThoseOfItsValues()
    {
        double[] demands = [3, 0, 4, 0, 0, 2, 0, 5];
        var options = new IntermittentDemandOptions { SizeWeight = 0.3, IntervalWeight = 0.4, Horizon = 3 };

        Assert.Equal(IntermittentDemand.Compute(demands, options), IntermittentDemand.Compute(Series.Of([.. demands.Select(d => (double?)d)]), options));
        Assert.NotEqual(IntermittentDemand.Compute(demands).Croston, IntermittentDemand.Compute(demands, options).Croston);
    }

    [Fact]
    public void Compute_NoPeriod_HasNoLimitOfTheProbability()
        => Assert.Equal(UndefinedReason.NoData, IntermittentDemand.Compute(Array.Empty<double>()).ProbabilityLimit.Reason);
}
