using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Ratings tie all the time: half of the resamples that equal the statistic belong below it.</summary>
public class BootstrapTiesTests
{
    private static readonly BootstrapOptions Bca = new() { Method = IntervalMethod.BootstrapBca, Resamples = 4000 };

    private static readonly Bootstrap.Statistic Median = sample => Quantiles.Compute(sample, 0.5)!.Value!.Value;

    private static readonly Gen<double[]> Ratings = Gen.Choose(1, 5).Select(i => (double)i).ArrayOf(3).SelectMany(some => Gen.Elements(some).ArrayOf(20));

    [Fact]
    public void Compute_MedianOfMostlyFives_EnclosesFive_AndSoDoesItsMirror()
    {
        double[] values = [.. Enumerable.Repeat(5.0, 30), .. Enumerable.Repeat(4.0, 9), 1];
        var interval = Bootstrap.Compute(values, Median, Bca).Headline;
        var mirror = Bootstrap.Compute([.. values.Select(v => -v)], Median, Bca).Headline;

        Assert.Equal(5, interval.Value);
        Assert.Equal(5, interval.Upper);
        Assert.Equal(-interval.Lower, mirror.Upper);
        Assert.Equal(-interval.Upper, mirror.Lower);
    }

    [Fact]
    public void ComputeMean_ThreeOfTen_IsTheMirrorOfSevenOfTen()
    {
        double[] three = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
        var interval = Bootstrap.ComputeMean(three, Bca).Headline;
        var mirror = Bootstrap.ComputeMean([.. three.Select(v => 1 - v)], Bca).Headline;

        Assert.Equal(1 - interval.Lower!.Value, mirror.Upper!.Value, 1e-9);
        Assert.Equal(1 - interval.Upper!.Value, mirror.Lower!.Value, 1e-9);
    }

    [Property(MaxTest = 40)]
    public Property Compute_AnyRatings_EnclosesOrSaysWhyNot()
        => Prop.ForAll(Ratings.ToArbitrary(), Gen.Elements(IntervalMethod.BootstrapBca, IntervalMethod.BootstrapPercentile, IntervalMethod.BootstrapNormal,
            IntervalMethod.BootstrapBasic).ToArbitrary(), (values, method) =>
        {
            var interval = Bootstrap.Compute(values, Median, new BootstrapOptions { Method = method, Resamples = 300 }).Headline;
            return interval.Lower is { } lower ? lower <= interval.Value && interval.Value <= interval.Upper : interval.Reason is not null;
        });

    [Property(MaxTest = 40)]
    public Property FromReplicates_Mirrored_IsTheMirror()
        => Prop.ForAll(Gen.Choose(0, 6).Select(i => (double)i).ArrayOf(199).ToArbitrary(), Gen.Choose(0, 6).Select(i => (double)i).ArrayOf(9).ToArbitrary(),
            Gen.Choose(0, 6).ToArbitrary(), (replicates, jackknife, statistic) =>
        {
            var one = Bootstrap.FromReplicates(statistic, replicates, jackknife, Bca).Headline;
            var other = Bootstrap.FromReplicates(-statistic, [.. replicates.Select(r => -r)], [.. jackknife.Select(t => -t)], Bca).Headline;
            return one.Lower is null
                ? other.Lower is null && one.Reason == other.Reason
                : Math.Abs(one.Lower.Value + other.Upper!.Value) < 1e-6 && Math.Abs(one.Upper!.Value + other.Lower!.Value) < 1e-6;
        });
}
