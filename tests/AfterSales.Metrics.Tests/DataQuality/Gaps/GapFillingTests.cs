using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class GapFillingTests
{
    private static Arbitrary<double?[]> AnySeries { get; } = Gen.Choose(-1, 9).Select(x => x < 0 ? (double?)null : x).ArrayOf().ToArbitrary();

    [Fact]
    public void Fill_NoValue_FillsNothing() => Assert.Equal([null, null], GapFilling.Fill([null, null],
        new GapFillingOptions { Method = GapMethod.Mean }).Values);

    [Fact]
    public void Fill_GapLongerThanAllowed_StaysWhole()
    {
        double?[] series = [1, null, 3, null, null, 6];
        var result = GapFilling.Fill(series, new GapFillingOptions { LongestGap = 1 });
        Assert.Equal([1, 2, 3, null, null, 6], result.Values);
        Assert.Equal(1.0 / 6, result.FilledShare.Value!.Value, 1e-15);
    }

    [Property]
    public Property Fill_Twice_IsOnce() => Prop.ForAll(AnySeries, Gen.Elements(Enum.GetValues<GapMethod>()).ToArbitrary(), (series, method) =>
    {
        var options = new GapFillingOptions { Method = method, Period = 3 };
        var once = GapFilling.Fill(series, options);
        return GapFilling.Fill(once.Values, options).Values.SequenceEqual(once.Values);
    });

    [Property]
    public Property Fill_AnySeries_WhatWasMeasuredStays() => Prop.ForAll(AnySeries, Gen.Elements(Enum.GetValues<GapMethod>()).ToArbitrary(), (series, method) =>
    {
        var result = GapFilling.Fill(series, new GapFillingOptions { Method = method, Period = 2 });
        return Enumerable.Range(0, series.Length).All(i => series[i] is null || series[i] == result.Values[i])
            && result.Filled.Count + result.Remaining.Count == series.Count(x => x is null);
    });
}
