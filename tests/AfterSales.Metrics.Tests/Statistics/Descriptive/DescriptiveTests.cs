using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The descriptive part of descriptive_outliers.json: R, psych, robustbase, Hmisc.</summary>
public class DescriptiveTests
{
    // R prints fifteen digits of these.
    private const double Printed = 1e-12;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("descriptive_outliers.json").Where(c =>
        c.Expected.TryGetProperty("quantiles", out _)).Select(c => c.Name)];

    public static TheoryData<string> WeightedCases { get; } = [.. Reference.Cases("descriptive_outliers.json").Where(c =>
        c.Inputs.TryGetProperty("w", out _)).Select(c => c.Name)];

    /// <summary>What a case of the file is known by: the last two kinds are outlier rules, which the library does not have.</summary>
    private static readonly string[][] Kinds =
    [
        [
            "mean", "sd", "var", "skew_g1", "skew_G1", "skew_b1", "kurt_g2", "kurt_G2", "kurt_b2", "geometric_mean", "n", "missing",
            "quantiles", "median", "mad_1.4826", "mad_raw", "iqr_type7", "trimmed_mean_10", "winsor_mean_10", "Qn", "Sn",
            "tukey_fences_type7", "tukey_outlier_idx", "boxplot_stats_hinges", "boxplot_out", "modified_z", "modified_z_outlier_idx_3.5",
            "hampel_global_3mad_idx", "medcouple", "adjbox_fence",
        ],
        ["wmean", "var_freq", "var_reliability", "var_ml", "neff_kish", "wquant_hmisc", "hmisc_var"],
        ["outlier_idx", "cleaned"],
        ["grubbs_G", "grubbs_critical_two_sided", "grubbs_index", "gesd_R", "gesd_lambda", "gesd_removed_order", "gesd_n_outliers"],
    ];

    [Fact]
    public void File_EveryCase_IsOfOneKindWithEveryKey() => Assert.All(
        Reference.Cases("descriptive_outliers.json"),
        c => Assert.Single(Kinds, kind => kind.Order().SequenceEqual(c.Expected.EnumerateObject().Select(p => p.Name).Order())));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Moments_ReferenceCases_Agree(string name)
    {
        var (x, expected) = Case(name);
        var missing = Reference.Cases("descriptive_outliers.json").Single(c => c.Name == name).Inputs.GetProperty("x").GetArrayLength() - x.Length;
        var moments = Moments.Compute(x);

        Assert.Equal(expected.GetProperty("n").GetInt32(), moments.Count);
        Assert.Equal(expected.GetProperty("missing").GetInt32(), missing);
        Check(expected, "mean", moments.Mean.Value, name);
        Check(expected, "sd", moments.StandardDeviation.Value, name);
        Check(expected, "var", moments.Variance.Value, name);
        Check(expected, "geometric_mean", moments.GeometricMean.Value, name);
        Check(expected, "skew_g1", moments.Skewness.Value, name);
        Check(expected, "skew_G1", moments.SampleSkewness.Value, name);
        Check(expected, "skew_b1", moments.ScaledSkewness.Value, name);
        Check(expected, "kurt_g2", moments.Kurtosis.Value, name);
        Check(expected, "kurt_G2", moments.SampleKurtosis.Value, name);
        Check(expected, "kurt_b2", moments.ScaledKurtosis.Value, name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantiles_ReferenceCases_AgreeForAllNineTypes(string name)
    {
        var (x, expected) = Case(name);
        var quantiles = expected.GetProperty("quantiles");
        var p = quantiles.GetProperty("p").Numbers();
        for (var type = 1; type <= 9; type++)
        {
            var actual = Quantiles.Compute(x, p, Enum.Parse<QuantileType>($"R{type}"));
            Digits.AssertAgree(quantiles.GetProperty("by_type").GetProperty($"type{type}").EnumerateArray().Select(q => q.Number()),
                actual.Select(q => q.Value), Printed, $"{name} type {type}");
        }

        Check(expected, "median", Quantiles.Median(x).Value, name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void RobustScale_ReferenceCases_Agree(string name)
    {
        var (x, expected) = Case(name);
        var scale = RobustScale.Compute(x);

        Check(expected, "median", scale.Median.Value, name);
        Check(expected, "mad_raw", scale.RawMedianDeviation.Value, name);
        Check(expected, "mad_1.4826", scale.MedianDeviation.Value, name);
        Check(expected, "iqr_type7", scale.InterquartileRange.Value, name);
        Check(expected, "Sn", scale.Sn.Value, name);

        // robustbase 0.95 keeps the distance in single precision: 5.9 becomes 5.9000000954 ("precip"). The vector is ours once our distance is rounded so.
        var grid = RobustScale.Compute([.. Enumerable.Range(0, x.Length).Select(i => (double)i)]).Qn.Value!.Value;
        var h = (x.Length / 2) + 1;
        var pairs = from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(0, i) select i - j;
        var factor = grid / pairs.Order().ElementAt((h * (h - 1) / 2) - 1);
        Check(expected, "Qn", factor * (float)(scale.Qn.Value!.Value / factor), name);
        Check(expected, "trimmed_mean_10", scale.TrimmedMean.Value, name);
        Check(expected, "winsor_mean_10", scale.WinsorizedMean.Value, name);
    }

    [Theory]
    [MemberData(nameof(WeightedCases))]
    public void Weighted_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("descriptive_outliers.json").First(c => c.Name == name);

        // A missing value is the caller's to leave out, with its weight.
        var pairs = inputs.GetProperty("x").EnumerateArray().Zip(inputs.GetProperty("w").EnumerateArray(), (x, w) =>
            (X: x.Number(), W: w.Number())).Where(p => p.X is not null).ToArray();
        var (values, weights) = (pairs.Select(p => p.X!.Value).ToArray(), pairs.Select(p => p.W!.Value).ToArray());
        var moments = WeightedMoments.Compute(values, weights);

        Check(expected, "wmean", moments.Mean.Value, name);
        Check(expected, "var_freq", moments.FrequencyVariance.Value, name);
        Check(expected, "hmisc_var", moments.FrequencyVariance.Value, name);
        Check(expected, "var_reliability", moments.ReliabilityVariance.Value, name);
        Check(expected, "var_ml", moments.PopulationVariance.Value, name);
        Check(expected, "neff_kish", moments.EffectiveSize.Value, name);
        Digits.AssertAgree(
            expected.GetProperty("wquant_hmisc").EnumerateArray().Select(q => q.Number()),
            WeightedQuantiles.Compute(values, weights, [0.1, 0.25, 0.5, 0.75, 0.9]).Select(q => q.Value), Printed, $"{name} weighted quantiles");
    }

    private static (double[] X, JsonElement Expected) Case(string name)
    {
        var (_, inputs, expected) = Reference.Cases("descriptive_outliers.json").First(c => c.Name == name);
        return ([.. inputs.GetProperty("x").EnumerateArray().Select(v => v.Number()).OfType<double>()], expected);
    }

    private static void Check(JsonElement expected, string key, double? actual, string name)
        => Digits.AssertAgree(expected.GetProperty(key).Number(), actual, Printed, $"{name} {key}");
}
