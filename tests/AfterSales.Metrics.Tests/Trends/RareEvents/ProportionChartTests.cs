using System.Numerics;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ProportionChart"/> documents.</summary>
public class ProportionChartTests
{
    [Fact]
    public void Compute_MissingOrNoSize_HasNoTails()
    {
        var points = ProportionChart.Compute([3, null, 0], [9, 9, 0]).Points;
        Assert.False(points[1].PHigh.IsDefined);
        Assert.False(points[2].PHigh.IsDefined);
    }

    [Fact]
    public void Compute_NoneInTheBaseline_ThePredictiveTailWorks()
    {
        var result = ProportionChart.Compute([0, 0, 0, 2], [10, 10, 10, 10], new RareEventChartOptions { Baseline = 3 });
        Assert.Equal(UndefinedReason.ZeroVariance, result.LimitsReason);
        // Both of two events among forty units fall on the ten of the last period.
        Assert.Equal(45.0 / 780, result.Points[3].PredictiveHigh.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_NoUnit_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ProportionChart.Compute([null, 0], [5, 0]).BaselineRate.Reason);

    [Fact]
    public void Compute_KnownShareAboveOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        "KnownRate", () => ProportionChart.Compute([1, 2], [5, 5], new RareEventChartOptions { KnownRate = 1.1 }));

    /// <summary>A count whose own probability no double holds, on either side of what was to be expected.</summary>
    [Theory]
    [InlineData(500_000, 1_000_000, 0, 1, 0)]
    [InlineData(500_000, 1_000_000, 1_000_000, 0, 1)]
    [InlineData(0, 1_000_000, 1_000_000, 0, 1)]
    [InlineData(500_000, 1_000_000, 10, 1, 0)]
    [InlineData(500_000, 1_000_000, 999_990, 0, 1)]
    [InlineData(0, 1_000_000, 0, 1, 1)]
    [InlineData(1_000_000, 1_000_000, 1_000_000, 1, 1)]
    public void Compute_FarFromTheBaseline_OneTailIsOne(long before, long size, long count, double high, double low)
    {
        var point = ProportionChart.Compute([before, count], [size, size], new RareEventChartOptions { Baseline = 1 }).Points[1];

        Assert.Equal((high, low), (point.PredictiveHigh.Value, point.PredictiveLow.Value));
    }

    /// <summary>The slower obvious version: the share of all ways to draw, in whole numbers.</summary>
    [Property]
    public Property Predictive_AnyCounts_IsTheShareOfAllDraws()
        => Prop.ForAll(Gen.Choose(0, 80).Four().Select(n => (n.Item1, n.Item2, n.Item3, n.Item4)).ToArbitrary(), drawn =>
        {
            var (size, others) = (Math.Max(drawn.Item1, 1), Math.Max(drawn.Item2, 1));
            var (k, events) = (Math.Min(drawn.Item3, size), Math.Min(drawn.Item4, others));
            var point = ProportionChart.Compute([events, k], [others, size], new RareEventChartOptions { Baseline = 1 }).Points[1];
            double Share(IEnumerable<int> counts) => (double)counts.Aggregate(BigInteger.Zero, (sum, j) => sum + (Ways(size, j) * Ways(others, k + events - j)))
                / (double)Ways(size + others, k + events);

            return Math.Abs(point.PredictiveHigh.Value!.Value - Share(Enumerable.Range(k, size - k + 1))) <= 1e-12 * point.PredictiveHigh.Value.Value
                && Math.Abs(point.PredictiveLow.Value!.Value - Share(Enumerable.Range(0, k + 1))) <= 1e-12 * point.PredictiveLow.Value.Value;
        });

    private static BigInteger Ways(int of, int some)
    {
        var ways = some < 0 || some > of ? BigInteger.Zero : BigInteger.One;
        for (var i = 0; i < some && i < of; i++)
        {
            ways = ways * (of - i) / (i + 1);
        }

        return ways;
    }
}
