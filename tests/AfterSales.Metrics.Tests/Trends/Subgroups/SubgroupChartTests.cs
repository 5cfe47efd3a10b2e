using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Charts of subgroups: the tables' constants, the edge cases, the frozen baseline.</summary>
public class SubgroupChartTests
{
    /// <summary>A₂, D₃, D₄ and A₃, B₃, B₄ as tabulated (Montgomery, appendix VI), which were rounded to three places.</summary>
    [Theory]
    [InlineData(2, 1.880, 0, 3.267, 2.659, 0, 3.267)]
    [InlineData(3, 1.023, 0, 2.574, 1.954, 0, 2.568)]
    [InlineData(5, 0.577, 0, 2.114, 1.427, 0, 2.089)]
    [InlineData(10, 0.308, 0.223, 1.777, 0.975, 0.284, 1.716)]
    [InlineData(25, 0.153, 0.459, 1.541, 0.606, 0.565, 1.435)]
    public void Compute_EqualSizes_HasTheTabulatedConstants(int n, double a2, double d3, double d4, double a3, double b3, double b4)
    {
        double[][] groups = [.. Enumerable.Range(0, 6).Select(g => Enumerable.Range(0, n).Select(i => (double)(((g * 7) + (i * i)) % 11)).ToArray())];
        foreach (var (kind, a, low, high) in new[] { (SubgroupDispersion.Range, a2, d3, d4), (SubgroupDispersion.StandardDeviation, a3, b3, b4) })
        {
            var result = SubgroupChart.Compute(groups, new SubgroupChartOptions { Dispersion = kind });
            var mean = result.Spreads.Average(p => p.Value!.Value);
            Assert.Equal(groups.SelectMany(g => g).Average(), result.Phases[0].Center.Value!.Value, 1e-12);
            Assert.Equal(a, (result.Means[0].Upper!.Value - result.Means[0].Center!.Value) / mean, 0.0006);
            Assert.Equal(low, result.Spreads[0].Lower!.Value / mean, 0.0011);
            Assert.Equal(high, result.Spreads[0].Upper!.Value / mean, 0.0011);
            Assert.Equal(mean, result.Spreads[0].Center!.Value, 1e-9);
        }
    }

    [Fact]
    public void Compute_RangeOfTwo_HasItsClosedForm()
    {
        // The range of two normal values is √2·|z|: d₂ = 2/√π, d₃ = √(2 − 4/π).
        var result = SubgroupChart.Compute([[0, 1], [2, 3]], new SubgroupChartOptions { Dispersion = SubgroupDispersion.Range });
        var sigma = Math.Sqrt(Math.PI) / 2;
        Assert.Equal(sigma, result.Phases[0].Sigma.Value!.Value, 1e-12);
        Assert.Equal(sigma * Math.Sqrt(2 - (4 / Math.PI)), result.Spreads[0].Sigma.Value!.Value, 1e-11);
    }

    [Fact]
    public void Compute_LargeSubgroups_RecursionAndSeriesMeet()
    {
        // c₄ rises with n; at n = 1,000 the recursion ends and the series begins.
        double Ratio(int n)
        {
            double[][] groups = [[.. Enumerable.Range(0, n).Select(i => (double)(i % 2))]];
            var point = SubgroupChart.Compute(groups).Spreads[0];
            return point.Sigma.Value!.Value / point.Center!.Value * Math.Sqrt(2 * (n - 1));
        }

        Assert.Equal(Ratio(1000), Ratio(1001), 1e-6);
        Assert.True(Ratio(1001) > 1 && Ratio(1001) < 1.001);
    }

    [Fact]
    public void Compute_EmptySubgroup_StaysWithoutMean()
    {
        var result = SubgroupChart.Compute([[1, 2], [], [2, 4]]);
        Assert.Null(result.Means[1].Value);
        Assert.Equal([1, 2, 3], result.Means.Select(p => p.Position));
        Assert.Equal(UndefinedReason.NoData, result.Means[1].Sigma.Reason);
        Assert.Equal(2, result.Phases[0].BaselineCount);
    }

    [Fact]
    public void Compute_SubgroupOfOne_HasAMeanAndNoSpread()
    {
        var result = SubgroupChart.Compute([[1, 2], [5], [2, 4]]);
        Assert.Equal(5, result.Means[1].Value);
        Assert.Null(result.Spreads[1].Value);
        Assert.Equal(UndefinedReason.SmallSample, result.Spreads[1].Sigma.Reason);
    }

    [Fact]
    public void Compute_NoValueOrOnlySingles_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, SubgroupChart.Compute([[], []]).Phases[0].Center.Reason);
        var singles = SubgroupChart.Compute([[1], [2]]);
        Assert.Equal(1.5, singles.Phases[0].Center.Value);
        Assert.Equal(UndefinedReason.SmallSample, singles.Phases[0].Sigma.Reason);
        Assert.Null(singles.Means[0].Upper);
    }

    [Fact]
    public void Compute_NoSpread_CollapsesTheLimits()
    {
        var result = SubgroupChart.Compute([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]);
        Assert.Equal((0.1, 0.1), (result.Means[2].Lower, result.Means[2].Upper));
        Assert.Empty(result.MeanSignals);
        Assert.Empty(result.SpreadSignals);
    }

    [Fact]
    public void Qicharts29_FrozenSpreadLimits_DoNotMove()
    {
        double[][] groups = [[1, 2, 3], [2, 4, 3], [1, 3, 2], [9, 30, 2], [40, 41, 42]];
        var options = new SubgroupChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 3 }] };
        var (before, after) = (SubgroupChart.Compute([.. groups.Take(3)], options), SubgroupChart.Compute(groups, options));
        Assert.Equal(before.Spreads[0].Upper, after.Spreads[4].Upper);
        Assert.Equal(before.Means[0].Upper, after.Means[4].Upper);
        Assert.Contains(after.SpreadSignals, s => s.Position == 4);
        Assert.Contains(after.MeanSignals, s => s.Position == 5);
    }

    [Fact]
    public void Compute_TwentySixValues_AreTooManyForARange()
    {
        double[][] groups = [[.. Enumerable.Range(0, 26).Select(i => (double)i)]];
        Assert.ThrowsAny<ArgumentException>(() => SubgroupChart.Compute(groups, new SubgroupChartOptions { Dispersion = SubgroupDispersion.Range }));
        Assert.NotNull(SubgroupChart.Compute(groups).Spreads[0].Value);
    }
}
