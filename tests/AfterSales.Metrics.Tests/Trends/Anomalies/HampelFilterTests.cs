using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="HampelFilter"/> documents, and descriptive_outliers.json.</summary>
public class HampelFilterTests
{
    [Fact]
    public void Compute_ReferenceCases_Agree()
    {
        var cases = Reference.Cases("descriptive_outliers.json").Where(c => c.Inputs.TryGetProperty("t0", out _)).ToArray();
        Assert.NotEmpty(cases);
        foreach (var (name, inputs, expected) in cases)
        {
            var result = HampelFilter.Compute(
                inputs.GetProperty("x").Numbers(), (int)inputs.GetProperty("k").Number()!.Value, inputs.GetProperty("t0").Number()!.Value);
            Assert.Equal(expected.GetProperty("outlier_idx").Numbers().Select(i => (int)i), result.Outliers);
            foreach (var (wanted, found) in expected.GetProperty("cleaned").Numbers().Zip(result.Cleaned))
            {
                Reference.AssertClose(wanted, found, 1e-12, name);
            }
        }
    }

    [Fact]
    public void Compute_NothingTooLittleGap_SaySoAndHowManyAreMissing()
    {
        Assert.Equal((UndefinedReason.NoData, 11), (HampelFilter.Compute([]).Reason, HampelFilter.Compute([]).PeriodsMissing));
        Assert.Equal((UndefinedReason.SmallSample, 1), (HampelFilter.Compute([1, 2], 1).Reason, HampelFilter.Compute([1, 2], 1).PeriodsMissing));
        Assert.Equal(2, HampelFilter.Compute(Series.Of([1.0, null, 3.0]), 1).FirstGap);
    }

    [Fact]
    public void Compute_Ends_AreNeverOutliers()
        => Assert.Empty(HampelFilter.Compute([900, 1, 2, 3, 4, 5, 6, 900], 2).Outliers);

    [Fact]
    public void Compute_WindowOfEquals_TakesTheMeanDeviationAndNamesIt()
    {
        var result = HampelFilter.Compute([5, 5, 5, 6, 5, 5, 5, 5, 5], 3, 3);
        Assert.Equal([4], result.Outliers);
        Assert.Equal([4, 5, 6], result.ByMeanDeviation);
        Assert.Empty(HampelFilter.Compute([5, 5, 5, 5, 5, 5, 5]).Outliers);
    }

    /// <summary>What is just as far away as the threshold says is no outlier; at the next smaller threshold it is.</summary>
    [Fact]
    public void Compute_DistanceAtTheThreshold_IsNoOutlier()
    {
        double[] values = [1, 2, 3, 9, 4, 5, 6];
        var (low, high) = (0.1, 100.0);
        while (low < Math.BitDecrement(high))
        {
            var middle = (low + high) / 2;
            (low, high) = HampelFilter.Compute(values, 3, middle).Outliers.Count > 0 ? (middle, high) : (low, middle);
        }

        // The median is 4, the deviations 0, 1, 1, 2, 2, 3, 5: a distance of 5 over 1.4826 times 2.
        Assert.Equal(5 / (2 * 1.4826), high, 1e-12);
        Assert.Empty(HampelFilter.Compute(values, 3, high).Outliers);
        Assert.Equal([4], HampelFilter.Compute(values, 3, low).Outliers);
    }
}
