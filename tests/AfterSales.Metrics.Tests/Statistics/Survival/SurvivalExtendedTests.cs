using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every case of survival_extended.json: R 4.2.2's survdiff, coxph and survfit, logistic and Firth's estimate cross-checked with brglm2.</summary>
public class SurvivalExtendedTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("survival_extended.json").Select(c => c.Name)];

    [Fact]
    public void Cases_OfTheFile_AreAll() => Assert.NotEmpty(Cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("survival_extended.json").First(c => c.Name == name);
        var check = new CaseCheck(name, expected, Tolerance);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "log_rank":
                LogRankCase(inputs, check);
                break;
            case "rmst_difference":
                RestrictedMean(inputs, check);
                break;
            case "cox":
                Cox(inputs, check);
                break;
            case "logistic":
                Logistic(inputs, check);
                break;
            case "hazard_by_interval":
                Hazard(inputs, check);
                break;
            default:
                Assert.Fail($"{name} is of no known kind");
                break;
        }

        check.AssertAllSeen();
    }

    private static void LogRankCase(JsonElement inputs, CaseCheck check)
    {
        var groups = Names(inputs.GetProperty("group"));
        var options = new LogRankOptions { Rho = inputs.GetProperty("rho").GetDouble() };
        var (times, events) = Columns(inputs);
        var result = inputs.GetProperty("stratum").ValueKind == JsonValueKind.Null
            ? LogRank.Compute(times, events, groups.Places, options)
            : LogRank.Compute(times, events, groups.Places, Names(inputs.GetProperty("stratum")).Places, options);
        check.Texts("groups", groups.Names);
        check.Numbers("observed", result.Groups.Select(g => (double?)g.Observed));
        check.Numbers("expected", result.Groups.Select(g => (double?)g.Expected));
        check.Number("chi2", result.Test.Statistic.Value);
        check.Number("df", result.Test.DegreesOfFreedom.Value);
        check.Number("p", result.Test.PValue.Value);
        check.Reason("reason", result.Test.PValue.Reason);
    }

    private static void RestrictedMean(JsonElement inputs, CaseCheck check)
    {
        var (times, events) = Columns(inputs);
        int[] groups = [.. inputs.GetProperty("group").EnumerateArray().Select(g => g.GetInt32())];
        double[] Times(int group) => [.. times.Where((_, i) => groups[i] == group)];
        bool[] Events(int group) => [.. events.Where((_, i) => groups[i] == group)];
        var result = RestrictedMeanDifference.Compute(Times(0), Events(0), Times(1), Events(1), inputs.GetProperty("tau").GetDouble());
        check.Numbers("rmst", [result.First.Value, result.Second.Value]);
        check.Numbers("se", [result.FirstStandardError.Value, result.SecondStandardError.Value]);
        check.Number("difference", result.Headline.Value);
        check.Number("difference_se", result.StandardError.Value);
        check.Number("lower", result.Headline.Lower);
        check.Number("upper", result.Headline.Upper);
        check.Number("p", result.PValue.Value);
        check.Reason("reason", result.Headline.Reason);
        check.Reason("limits_reason", result.Headline.Reason);
    }

    private static void Cox(JsonElement inputs, CaseCheck check)
    {
        var (times, events) = Columns(inputs);
        var result = CoxRegression.Fit(
            new CoxRegressionInput
            {
                Times = times,
                Events = events,
                Covariates = Transposed(inputs.GetProperty("X")),
                Strata = inputs.GetProperty("stratum").ValueKind == JsonValueKind.Null ? null
                    : [.. inputs.GetProperty("stratum").EnumerateArray().Select(s => s.GetInt32())],
                Clusters = inputs.GetProperty("cluster").ValueKind == JsonValueKind.Null ? null
                    : [.. inputs.GetProperty("cluster").EnumerateArray().Select(s => s.GetInt64())],
            },
            new CoxRegressionOptions
            {
                Ties = inputs.GetProperty("ties").GetString() == "efron" ? CoxTies.Efron : CoxTies.Breslow,
                Errors = inputs.GetProperty("robust").GetBoolean() ? CoxErrors.Robust : CoxErrors.Information,
            });
        check.Numbers("coef", result.Terms.Select(t => t.Coefficient.Value));
        check.Numbers("se", result.Terms.Select(t => t.StandardError.Value));
        check.Numbers("robust_se", result.Terms.Select(t => t.RobustStandardError.Value));
        check.Numbers("loglik", [result.NullLogLikelihood.Value, result.LogLikelihood.Value]);
        check.Number("score_test", result.ScoreTest.Statistic.Value);
        check.Number("wald", result.Wald.Statistic.Value);
        check.Number("concordance", result.Concordance.Value);
        check.Reason("reason", result.Terms[0].Coefficient.Reason);
    }

    private static void Logistic(JsonElement inputs, CaseCheck check)
    {
        var input = new LogisticRegressionInput
        {
            Outcomes = [.. inputs.GetProperty("y").EnumerateArray().Select(y => y.GetInt32() == 1)],
            Predictors = Transposed(inputs.GetProperty("X")),
        };
        var result = LogisticRegression.Fit(input);
        check.Text("separation", result.Separation switch
        {
            LogisticSeparation.None => "none",
            LogisticSeparation.Quasi => "quasi",
            LogisticSeparation.Complete => "complete",
            LogisticSeparation.OneOutcome => "one outcome only",
            _ => null,
        });
        check.Numbers("coef", result.Terms.Select(t => t.Coefficient.Value));
        check.Numbers("se", result.Terms.Select(t => t.StandardError.Value));
        check.Numbers("odds_ratio", result.Terms.Skip(1).Select(t => t.OddsRatio.Value));
        check.Number("loglik", result.LogLikelihood.Value);
        check.Reason("reason", result.Terms[0].Coefficient.Reason);
        if (check.Part("firth") is { } expected)
        {
            var firth = LogisticRegression.Fit(input, new LogisticRegressionOptions { Estimator = LogisticEstimator.Firth });
            expected.Numbers("coef", firth.Terms.Select(t => t.Coefficient.Value));
            expected.Numbers("se", firth.Terms.Select(t => t.StandardError.Value));
            expected.Number("penalized_loglik", firth.LogLikelihood.Value);
            expected.Numbers("p_profile", firth.Terms.Select(t => t.Test.PValue.Value));
            expected.AssertAllSeen();
        }
    }

    private static void Hazard(JsonElement inputs, CaseCheck check)
    {
        var (times, events) = Columns(inputs);
        var result = HazardByInterval.Compute(times, events, inputs.GetProperty("breaks").Numbers());
        check.Numbers("exposure", result.Select(r => (double?)r.Exposure));
        check.Numbers("events", result.Select(r => (double?)r.Events));
        check.Numbers("hazard", result.Select(r => r.Hazard.Value));
        check.Numbers("lower", result.Select(r => r.Hazard.Lower));
        check.Numbers("upper", result.Select(r => r.Hazard.Upper));
        check.Numbers("survival_to_end", result.Select(r => r.SurvivalToEnd.Value));
    }

    private static (double[] Times, bool[] Events) Columns(JsonElement inputs)
        => (inputs.GetProperty("time").Numbers(), [.. inputs.GetProperty("event").EnumerateArray().Select(e => e.GetInt32() == 1)]);

    private static double[][] Transposed(JsonElement rows)
    {
        double[][] values = [.. rows.EnumerateArray().Select(r => r.Numbers())];
        return [.. Enumerable.Range(0, values[0].Length).Select(j => values.Select(r => r[j]).ToArray())];
    }

    private static (string[] Names, int[] Places) Names(JsonElement column)
    {
        string[] names = [.. column.EnumerateArray().Select(e => e.ToString()).Distinct().OrderBy(n => n, StringComparer.Ordinal)];
        return (names, [.. column.EnumerateArray().Select(e => Array.IndexOf(names, e.ToString()))]);
    }
}
