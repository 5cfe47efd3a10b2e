using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every case of correlation.json and partial_correlation.json.</summary>
public class CorrelationTests
{
    // p-values multiply the rounding of R's fifteen digits of r by t squared.
    private const double PValue = 1e-10;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("correlation.json").Select(c => c.Name)];

    public static TheoryData<string> PartialCases { get; } = [.. Reference.Cases("partial_correlation.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("correlation.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        double?[] x = [.. inputs.GetProperty("x").EnumerateArray().Select(v => v.Number())];
        double?[] y = [.. inputs.GetProperty("y").EnumerateArray().Select(v => v.Number())];
        var (pearson, spearman, kendall) = (PearsonCorrelation.Compute(x, y), SpearmanCorrelation.Compute(x, y), KendallCorrelation.Compute(x, y));

        Assert.Equal(expected.Take("n").GetInt32(), pearson.Count);
        Assert.Equal(x.Length, pearson.Count + pearson.Missing);
        var p = expected.Part("pearson");
        Check(p, "r", pearson.Headline.Value, 1e-12, name);
        Perfect(p, "t", pearson.Statistic.Value, pearson, name);
        Perfect(p, "p", pearson.PValue.Value, pearson, name);
        Perfect(p, "p_greater", pearson.PValueGreater.Value, pearson, name);
        Check(p, "p_less", pearson.PValueLess.Value, PValue, name);
        if (p.Has("df"))
        {
            Assert.Equal(p.Take("df").GetInt32(), pearson.Count - 2);
        }

        if (p.Has("ci95") && p.Take("ci95") is { ValueKind: JsonValueKind.Array } interval)
        {
            Digits.AssertAgree(interval[0].Number(), pearson.Headline.Lower, 1e-12, $"{name} lower");
            Digits.AssertAgree(interval[1].Number(), pearson.Headline.Upper, 1e-12, $"{name} upper");
        }

        var s = expected.Part("spearman");
        Check(s, "rho", spearman.Headline.Value, 1e-12, name);
        Perfect(s, "p_t_approx", spearman.PValue.Value, spearman, name);
        Check(s, "p_exact", spearman.ExactPValue.Value, 1e-12, name);

        var k = expected.Part("kendall");
        Check(k, "tau_b", kendall.Headline.Value, 1e-12, name);
        Check(k, "z", kendall.Statistic.Value, 1e-12, name);
        Check(k, "p_normal", kendall.PValue.Value, PValue, name);
        Check(k, "p_normal_cc", kendall.CorrectedPValue.Value, PValue, name);
        Check(k, "p_exact", kendall.ExactPValue.Value, 1e-12, name);

        // R's statistic of the exact test: the pairs that agree.
        k.Known("T");
        expected.AllAsked();
    }

    [Theory]
    [MemberData(nameof(PartialCases))]
    public void Compute_PartialCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("partial_correlation.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var rows = inputs.GetProperty("data").EnumerateArray().Select(r => r.Numbers()).ToArray();
        var result = PartialCorrelation.Compute([.. Enumerable.Range(0, rows[0].Length).Select(j => rows.Select(r => r[j]).ToArray())]);

        Assert.Equal(expected.Take("df").GetInt32(), result.DegreesOfFreedom);
        for (var i = 0; i < rows[0].Length; i++)
        {
            Digits.AssertAgree(expected.Take("partial_corr")[i].EnumerateArray().Select(e => e.Number()), result.Coefficients[i].Select(c => c.Value),
                1e-10, $"{name} row {i}");
            Digits.AssertAgree(expected.Take("p")[i].EnumerateArray().Select(e => e.Number()), result.PValues[i].Select(c => c.Value), 1e-10,
                $"{name} p of row {i}");
        }

        expected.AllAsked();
    }

    // What R leaves out: everything but r for two pairs, exact p-values where there are ties or many values.
    private static readonly string[] Optional = ["t", "p", "p_greater", "p_less", "p_exact"];

    private static void Check(ExpectedValues expected, string key, double? actual, double tolerance, string name)
    {
        Assert.True(expected.Has(key) || Optional.Contains(key), $"{name} has no {key}");
        if (expected.Has(key))
        {
            Digits.AssertAgree(expected.Take(key).Number(), actual, tolerance, $"{name} {key}");
        }
    }

    // On a perfect line R's t is one rounding error of r (134217728 = √(8/(2·2⁻⁵³·…))) or infinite, by chance of the data; ours has p = 0 and no t.
    private static void Perfect(ExpectedValues expected, string key, double? actual, CorrelationResult result, string name)
    {
        if (Math.Abs(result.Headline.Value ?? 0) == 1 && result.Count > 2)
        {
            Assert.Equal(UndefinedReason.Unbounded, result.Statistic.Reason);
            Assert.Equal(0, result.PValue.Value);
            Assert.True(expected.Take(key).Number() is null or < 1e-60 or > 1e8);
            return;
        }

        Check(expected, key, actual, PValue, name);
    }
}
