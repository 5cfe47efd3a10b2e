using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class SeriesOutliersTests
{
    /// <summary>Two seasons are too few to tell their shape: what lies outside does so in the series as it is.</summary>
    [Property]
    public Property Compute_TwoSeasonsExactly_AreNotAdjusted() => Prop.ForAll(
        Gen.Choose(3, 6).SelectMany(period => Gen.Choose(0, 4).ArrayOf(2 * period)).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (noise, spike) =>
    {
        var period = noise.Length / 2;
        double?[] values = [.. noise.Select((value, i) => (double?)(value + (i % period * 40 * (i % 2)) + (i == 1 ? spike : 0)))];
        IEnumerable<int> Found(int season) => SeriesOutliers.Compute(values, season).Outliers.Select(outlier => outlier.Position);
        return Found(period).SequenceEqual(Found(1));
    });

    [Fact]
    public void Compute_Constant_HasNone() => Assert.Empty(SeriesOutliers.Compute([1, 1, 1, 1]).Outliers);

    [Fact]
    public void Compute_MissingValues_AreNeverFlagged()
        => Assert.DoesNotContain(SeriesOutliers.Compute([.. Enumerable.Range(0, 40).Select(i => i == 5 ? (double?)null : i == 20 ? 500 : i)]).Outliers, o
            => o.Position == 5);

    [Fact]
    public void Compute_Spike_IsFoundAndReplacedByItsSurroundings()
    {
        var outlier = Assert.Single(SeriesOutliers.Compute([.. Enumerable.Range(0, 40).Select(i => i == 20 ? (double?)500 : i)]).Outliers);
        Assert.Equal((20, 500.0, 20.0), (outlier.Position, outlier.Value, outlier.Replacement));
    }
}
