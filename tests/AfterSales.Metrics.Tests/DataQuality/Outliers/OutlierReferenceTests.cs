using System.Text.Json;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of descriptive_outliers.json: each expected value is read, by these tests or, for moments and quantiles, with Statistics' own
/// types.</summary>
public class OutlierReferenceTests
{
    private const string File = "descriptive_outliers.json";

    // R prints fifteen digits; a difference of large numbers keeps fewer of them.
    private const double Printed = 1e-11;

    // Moments, scales and quantiles are compared number by number in Statistics/Descriptive/DescriptiveTests, which runs every case that has them.
    private static readonly string[] OfDescriptiveTests =
    [
        "n", "mean", "sd", "var", "skew_g1", "skew_G1", "skew_b1", "kurt_g2", "kurt_G2", "kurt_b2", "median", "mad_1.4826", "mad_raw", "iqr_type7",
        "trimmed_mean_10", "winsor_mean_10", "geometric_mean", "Qn", "Sn", "quantiles", "wmean", "var_freq", "var_reliability", "var_ml", "neff_kish",
        "wquant_hmisc", "hmisc_var",
    ];

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var read = new Reading(expected);
        double?[] x = [.. inputs.GetProperty("x").EnumerateArray().Select(value => value.Number())];
        foreach (var known in OfDescriptiveTests.Where(read.Has))
        {
            _ = read[known];
        }

        if (read.Has("tukey_fences_type7"))
        {
            AssertFences(x, read);
        }

        if (read.Has("cleaned"))
        {
            var result = HampelOutliers.Compute(x, inputs.GetProperty("k").GetInt32(), inputs.GetProperty("t0").GetDouble());
            Assert.Equal(Places(read["outlier_idx"]), result.Outliers.Select(outlier => outlier.Position));
            AssertEach(read["cleaned"], result.Cleaned, "cleaned");
        }

        if (read.Has("gesd_R"))
        {
            AssertDeviates(x, inputs.GetProperty("alpha").GetDouble(), read);
        }

        read.AssertAllRead();
    }

    private static void AssertFences(double?[] x, Reading read)
    {
        var tukey = OutlierFences.Tukey(x, QuantileType.R7);
        read.Close("tukey_fences_type7", [tukey.Lower.Value!.Value, tukey.Upper.Value!.Value], Printed);
        Assert.Equal(Places(read["tukey_outlier_idx"]), tukey.Outliers);
        read.Long("missing", tukey.Missing);
        var box = BoxPlot.Compute(x);
        read.Close(
            "boxplot_stats_hinges", [box.LowerWhisker.Value!.Value, box.LowerHinge.Value!.Value, box.Median.Value!.Value, box.UpperHinge.Value!.Value,
                box.UpperWhisker.Value!.Value], Printed);
        read.Close("boxplot_out", box.Outliers.Select(i => x[i]!.Value), Printed);
        Assert.Equal(Places(read["hampel_global_3mad_idx"]), OutlierFences.Hampel(x).Outliers);
        read.Close("medcouple", Medcouple.Compute(x).Value, Printed);
        var adjusted = OutlierFences.AdjustedBoxPlot(x);
        read.Close("adjbox_fence", [adjusted.Lower.Value!.Value, adjusted.Upper.Value!.Value], Printed);
        AssertScores(x, read);
    }

    // Where the MAD is 0 the file has no score; ours falls back to the mean deviation and says so.
    private static void AssertScores(double?[] x, Reading read)
    {
        var scores = ModifiedZScore.Compute(x);
        var (expected, places) = (read["modified_z"], read["modified_z_outlier_idx_3.5"]);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Equal(OutlierScale.MeanDeviation, scores.ScaleUsed);
            Assert.Equal(JsonValueKind.Null, places.ValueKind);
            return;
        }

        Assert.Equal(OutlierScale.MedianDeviation, scores.ScaleUsed);
        AssertEach(expected, scores.Scores, "modified_z");
        Assert.Equal(Places(places), scores.Outliers);
    }

    private static void AssertDeviates(double?[] x, double alpha, Reading read)
    {
        var grubbs = GrubbsTest.Compute(x, alpha);
        read.Close("grubbs_G", grubbs.Statistic.Value, Printed);
        read.Close("grubbs_critical_two_sided", grubbs.Critical.Value, Printed);
        read.Long("grubbs_index", grubbs.Position + 1);
        var esd = GeneralizedEsd.Compute(x, read["gesd_R"].GetArrayLength(), alpha);
        read.Close("gesd_R", esd.Steps.Select(step => step.Statistic.Value!.Value), Printed);
        read.Close("gesd_lambda", esd.Steps.Select(step => step.Critical.Value!.Value), Printed);
        Assert.Equal(Places(read["gesd_removed_order"]), esd.Steps.Select(step => step.Position!.Value));
        read.Long("gesd_n_outliers", esd.Outliers.Count);
    }

    private static void AssertEach(JsonElement expected, IReadOnlyList<double?> actual, string what)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        for (var i = 0; i < actual.Count; i++)
        {
            Reference.AssertClose(expected[i].Number(), actual[i], Printed, $"{what}[{i}]");
        }
    }

    private static IEnumerable<int> Places(JsonElement list) => list.ValueKind == JsonValueKind.Number
        ? [list.GetInt32() - 1] : list.EnumerateArray().Select(place => place.GetInt32() - 1);
}
