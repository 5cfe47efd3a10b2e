using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every case of group_tests.json and p_adjust.json, R 4.2.2 at fifteen printed digits.</summary>
public class GroupTestsTests
{
    // The closed forms of the vectors hold to 1e-10, p-values among them; several steps of R's own rounding lie between.
    private const double Closed = 1e-10;

    private static readonly string[] Optional = ["p_exact", "wilcoxon_p_exact"];

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("group_tests.json").Select(c => c.Name)];

    public static TheoryData<string> AdjustCases { get; } = [.. Reference.Cases("p_adjust.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("group_tests.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, Closed);
        var kind = new[] { "a", "before", "groups", "table" }.Single(mark => inputs.TryGetProperty(mark, out _));
        var first = inputs.GetProperty(kind);
        if (kind == "a")
        {
            TwoGroups(name, first.Numbers(), inputs.GetProperty("b").Numbers(), expected);
        }
        else if (kind == "before")
        {
            Paired(name, first.Numbers(), inputs.GetProperty("after").Numbers(), expected);
        }
        else if (kind == "groups")
        {
            SeveralGroups(name, [.. first.EnumerateArray().Select(g => g.Numbers())], expected);
        }
        else
        {
            Table(name, [.. first.EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetInt64()).ToArray())], expected);
        }

        expected.AllAsked();
    }

    [Theory]
    [MemberData(nameof(AdjustCases))]
    public void Adjust_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("p_adjust.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var p = inputs.GetProperty("p").EnumerateArray().Select(e => e.Number()).ToArray();
        foreach (var (key, correction) in new[]
        {
            ("bonferroni", MultipleTestingCorrection.Bonferroni), ("holm", MultipleTestingCorrection.Holm), ("hochberg", MultipleTestingCorrection.Hochberg),
            ("hommel", MultipleTestingCorrection.Hommel), ("BH", MultipleTestingCorrection.BenjaminiHochberg),
                ("BY", MultipleTestingCorrection.BenjaminiYekutieli),
        })
        {
            Digits.AssertAgree(expected.Take(key).EnumerateArray().Select(e => e.Number()), MultipleTesting.Adjust(p, correction), 1e-12,
                $"{name} {key}");
        }

        expected.AllAsked();
    }

    private static void TwoGroups(string name, double[] a, double[] b, ExpectedValues expected)
    {
        var means = MeanDifference.Compute(a, b);
        var ranks = MannWhitney.Compute(a, b);
        var (welch, student) = (expected.Part("welch"), expected.Part("student"));
        Check(welch, "t", means.Welch.Statistic.Value, name);
        Check(welch, "df", means.Welch.DegreesOfFreedom.Value, name);
        Check(welch, "p", means.Welch.PValue.Value, name);
        Digits.AssertAgree(welch.Take("ci95")[0].Number(), means.Headline.Lower, Closed, $"{name} lower");
        Digits.AssertAgree(welch.Take("ci95")[1].Number(), means.Headline.Upper, Closed, $"{name} upper");
        Check(student, "t", means.Student.Statistic.Value, name);
        Check(student, "p", means.Student.PValue.Value, name);
        Check(expected, "cohens_d", means.CohenD.Value, name);
        Check(expected, "hedges_g_exact", means.HedgesG.Value, name);
        Check(expected, "cliffs_delta", means.CliffDelta.Value, name);
        Check(expected, "cliffs_delta", ranks.Effect.Value, name);
        Check(expected, "var_ratio_F", means.VarianceRatio.Statistic.Value, name);
        Check(expected, "var_ratio_p", means.VarianceRatio.PValue.Value, name);
        var u = expected.Part("mann_whitney");
        Check(u, "U1", ranks.Statistic.Value, name);
        Check(u, "p_normal_cc", ranks.Asymptotic.PValue.Value, name);
        Check(u, "p_exact", ranks.ExactPValue.Value, name);
    }

    private static void Paired(string name, double[] before, double[] after, ExpectedValues expected)
    {
        var paired = PairedDifference.Compute(before, after);
        var ranks = WilcoxonSignedRank.Compute(before, after);
        Check(expected, "t", paired.Test.Statistic.Value, name);
        Check(expected, "df", paired.Test.DegreesOfFreedom.Value, name);
        Check(expected, "p", paired.Test.PValue.Value, name);
        Digits.AssertAgree(expected.Take("ci95")[0].Number(), paired.Headline.Lower, Closed, $"{name} lower");
        Digits.AssertAgree(expected.Take("ci95")[1].Number(), paired.Headline.Upper, Closed, $"{name} upper");
        Check(expected, "wilcoxon_V", ranks.Statistic.Value, name);
        Check(expected, "wilcoxon_p_normal_cc", ranks.Asymptotic.PValue.Value, name);
        Check(expected, "wilcoxon_p_exact", ranks.ExactPValue.Value, name);
    }

    private static void SeveralGroups(string name, double[][] groups, ExpectedValues expected)
    {
        var result = GroupComparison.Compute(groups);
        foreach (var (key, test) in new[] { ("anova", result.Anova), ("welch_anova", result.Welch) })
        {
            var part = expected.Part(key);
            Check(part, "F", test.Statistic.Value, name);
            Check(part, "p", test.PValue.Value, name);
            Digits.AssertAgree(part.Take("df")[0].Number(), test.DegreesOfFreedom.Value, Closed, $"{name} df");
            Digits.AssertAgree(part.Take("df")[1].Number(), test.DenominatorDegreesOfFreedom.Value, Closed, $"{name} df");
        }

        var (kruskal, bartlett) = (expected.Part("kruskal"), expected.Part("bartlett"));
        Check(kruskal, "H", result.KruskalWallis.Statistic.Value, name);
        Check(kruskal, "df", result.KruskalWallis.DegreesOfFreedom.Value, name);
        Check(kruskal, "p", result.KruskalWallis.PValue.Value, name);
        Check(bartlett, "K2", result.Bartlett.Statistic.Value, name);
        Check(bartlett, "p", result.Bartlett.PValue.Value, name);

        // All pairs by Welch, adjusted together: rows are the second and later groups, columns the earlier ones.
        var pairs = (from row in Enumerable.Range(1, groups.Length - 1) from column in Enumerable.Range(0, row) select (row, column)).ToArray();
        var adjusted = MultipleTesting.Adjust([.. pairs.Select(p => MeanDifference.Compute(groups[p.row], groups[p.column]).Welch.PValue.Value!.Value)]);
        Assert.Equal(groups.Length - 1, expected.Take("pairwise_welch_BH").GetArrayLength());
        for (var i = 0; i < pairs.Length; i++)
        {
            Digits.AssertAgree(expected.Take("pairwise_welch_BH")[pairs[i].row - 1][pairs[i].column].Number(), adjusted[i], Closed,
                $"{name} pair {pairs[i]}");
        }
    }

    private static void Table(string name, long[][] table, ExpectedValues expected)
    {
        var result = ContingencyTable.Compute(table);
        Check(expected, "chi2", result.Test.Statistic.Value, name);
        Check(expected, "df", result.Test.DegreesOfFreedom.Value, name);
        Check(expected, "p", result.Test.PValue.Value, name);
        Check(expected, "cramers_v", result.CramerV.Value, name);
        for (var i = 0; i < table.Length; i++)
        {
            Digits.AssertAgree(expected.Take("expected")[i].EnumerateArray().Select(e => e.Number()), result.Expected[i].Select(e => (double?)e),
                Closed, $"{name} expected {i}");
            Digits.AssertAgree(expected.Take("std_residuals")[i].EnumerateArray().Select(e => e.Number()),
                result.StandardizedResiduals[i].Select(e => e.Value), Closed, $"{name} residuals {i}");
        }
    }

    private static void Check(ExpectedValues expected, string key, double? actual, string name)
    {
        // R has no exact p with ties, zeros, or many values; everything else must be there.
        if (expected.Has(key))
        {
            Digits.AssertAgree(expected.Take(key).Number(), actual, Closed, $"{name} {key}");
        }
        else
        {
            Assert.True(Optional.Contains(key), $"{name} has no {key}");
        }
    }
}
