using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="InterruptedSeries"/> documents; its reference cases are in ImpactSeriesTests.</summary>
public class InterruptedSeriesTests
{
    private static readonly double?[] Line = [.. Enumerable.Range(1, 16).Select(t => (double?)(2 * t))];

    [Fact]
    public void Compute_NothingTooFewConstant_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, InterruptedSeries.Compute([], 3).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(Line, 3).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(Line, 16).Average.Effect.Reason);
        double?[] flat = [.. Enumerable.Repeat((double?)4, 16)];
        Assert.Equal(0, InterruptedSeries.Compute(flat, 9).Average.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.ZeroVariance, InterruptedSeries.Compute(flat, 9).Average.StandardError.Reason);
    }

    [Fact]
    public void Compute_ExactStep_IsItsEffectAndTheSumOfIt()
    {
        double?[] step = [.. Line.Select((v, i) => v + (i >= 8 ? 10 : 0))];
        var result = InterruptedSeries.Compute(step, 9);
        Assert.Equal(10, result.AtStart.Effect.Value!.Value, 1e-9);
        Assert.Equal(80, result.Cumulative.Effect.Value!.Value, 1e-8);
        Assert.Equal(ImpactDesign.InterruptedSeries, result.Design);
    }

    [Fact]
    public void Placebos_UnderFourDates_HaveNoP()
        => Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Placebos([.. Line.Select((v, i) => v + (i % 3))], 9, 4, 3).PValue.Reason);

    [Fact]
    public void Compute_ArgumentsOutside_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Compute(Line, 0));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, double.NaN], 2));
    }
}
