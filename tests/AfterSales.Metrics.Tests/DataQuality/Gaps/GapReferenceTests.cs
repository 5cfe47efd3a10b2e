using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of cleaning_gaps.json; each expected value is read.</summary>
public class GapReferenceTests
{
    private const string File = "cleaning_gaps.json";

    // R prints fifteen digits; the file allows forecast's functions 1e-6.
    private const double Printed = 1e-12;
    private const double Forecast = 1e-6;

    // What the true median changes where R's stl takes a neighbor of it (StlMedianOfR).
    private const double TrueMedian = 0.02;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var read = new Reading(expected);
        double?[] x = [.. inputs.GetProperty("x").EnumerateArray().Select(value => value.Number())];
        var period = inputs.GetProperty("frequency").GetInt32();
        AssertFilled(read, "locf", x, GapMethod.LastBefore, period, Printed);
        AssertFilled(read, "nocb", x, GapMethod.NextAfter, period, Printed);
        AssertFilled(read, "linear", x, GapMethod.Linear, period, Printed);
        AssertFilled(read, "mean", x, GapMethod.Mean, period, Printed);
        AssertFilled(read, "median", x, GapMethod.Median, period, Printed);
        AssertEach(read["rollmean3_center"], RollingWindow.Mean(x, 3), Printed, "rollmean3");
        AssertEach(read["rollmedian5"], RollingWindow.Median(x, 5), Printed, "rollmedian5");
        if (read.Has("na_interp_forecast"))
        {
            AssertEach(read["na_interp_forecast"], SeasonalFill.Fill(x, period, StlMedianOfR.Of), Forecast, "na_interp_forecast");
            AssertFilled(read, "na_interp_forecast", x, GapMethod.Seasonal, period, period > 1 ? TrueMedian : Forecast);
        }

        if (read.Has("tsoutliers_forecast"))
        {
            var (outliers, known) = (SeriesOutliers.Compute(x, period, StlMedianOfR.Of).Outliers, new Reading(read["tsoutliers_forecast"]));
            AssertEach(known["index"], [.. outliers.Select(outlier => (double?)outlier.Position + 1)], Printed, "index");
            AssertEach(known["replacements"], [.. outliers.Select(outlier => (double?)outlier.Replacement)], Forecast, "replacements");
            known.AssertAllRead();
        }

        read.AssertAllRead();
    }

    private static void AssertFilled(Reading read, string what, double?[] x, GapMethod method, int period, double tolerance)
    {
        var result = GapFilling.Fill(x, new GapFillingOptions { Method = method, Period = period });
        AssertEach(read[what], result.Values, tolerance, what);
        Assert.Equal(x.Count(value => value is null), result.Filled.Count + result.Remaining.Count);
    }

    private static void AssertEach(JsonElement expected, IReadOnlyList<double?> actual, double tolerance, string what)
    {
        if (expected.ValueKind == JsonValueKind.Number)
        {
            Reference.AssertClose(expected.Number(), Assert.Single(actual), tolerance, what);
            return;
        }

        Assert.Equal(expected.GetArrayLength(), actual.Count);
        for (var i = 0; i < actual.Count; i++)
        {
            Reference.AssertClose(expected[i].Number(), actual[i], tolerance, $"{what}[{i}]");
        }
    }
}
