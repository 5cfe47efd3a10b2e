using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every case of impact_its_extended.json, and the interrupted series of regression_its_did.json (R with sandwich).</summary>
public class ImpactSeriesTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("impact_its_extended.json").Select(c => c.Name)];

    public static TheoryData<string> RegressionCases { get; } =
        [.. Reference.Cases("regression_its_did.json").Where(c => c.Inputs.TryGetProperty("first_post_index", out _)).Select(c => c.Name)];

    [Fact]
    public void Cases_OfTheFiles_AreAll() => Assert.True(Cases.Count > 0 && RegressionCases.Count > 0);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("impact_its_extended.json").First(c => c.Name == name);
        var check = new CaseCheck(name, expected, Tolerance);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "its":
                Series(inputs, check, InterruptedErrors.NeweyWest);
                break;
            case "prais_winsten":
                Series(inputs, check, InterruptedErrors.PraisWinsten);
                break;
            case "placebo_dates":
                Placebos(inputs, check);
                break;
            case "power":
                Power(inputs, check);
                break;
            default:
                Assert.Fail($"{name} is of no known kind");
                break;
        }

        check.AssertAllSeen();
    }

    [Theory]
    [MemberData(nameof(RegressionCases))]
    public void Compute_RegressionCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases("regression_its_did.json").First(c => c.Name == name);
        var seasonal = inputs.GetProperty("X")[0].GetArrayLength() - 3;
        var result = InterruptedSeries.Compute(
            [.. inputs.GetProperty("y").Numbers().Select(y => (double?)y)],
            inputs.GetProperty("first_post_index").GetInt32(),
            new InterruptedSeriesOptions
            {
                Errors = InterruptedErrors.NeweyWest,
                Lag = inputs.GetProperty("nw_lag").GetInt32(),
                Season = seasonal == 0 ? InterruptedSeason.None : InterruptedSeason.Fourier,
                Harmonics = Math.Max(1, seasonal / 2),
            });
        var check = new CaseCheck(name, expected, 1e-9);
        check.Numbers("coef", result.Terms.Select(t => t.Effect.Value));
        check.Numbers("counterfactual_post", result.Counterfactual.Select(c => c.Expected.Value));
        check.Number("dw", result.DurbinWatson.Value);
        Assert.True(check.Part("newey_west") is { } errors && errors.Has("se_adjust"));
        check.Part("newey_west")!.Numbers("se_adjust", result.Terms.Select(t => t.StandardError.Value));
        foreach (var (key, effect) in new[] { ("effect_at_end", result.AtEnd), ("average_effect_post", result.Average) })
        {
            var part = check.Part(key)!;
            part.Number("estimate", effect.Effect.Value);
            part.Number("se_nw", effect.StandardError.Value);
            part.AssertAllSeen();
        }
    }

    private static void Series(JsonElement inputs, CaseCheck check, InterruptedErrors errors)
    {
        double?[] values = [.. inputs.GetProperty("y").EnumerateArray().Select(y => y.Number())];
        Assert.Equal(Enumerable.Range(1, values.Length), inputs.GetProperty("t").EnumerateArray().Select(t => t.GetInt32()));
        var lag = inputs.TryGetProperty("lag", out var given) ? given.Number() : null;
        var result = InterruptedSeries.Compute(values, inputs.GetProperty("first_post").GetInt32(), Options(inputs) with { Errors = errors, Lag = (int?)lag });
        check.Number("n_pre", result.Before);
        check.Number("n_post", result.After);
        check.Number("lag", result.Lag);
        check.Number("rho", result.Autocorrelation.Value);
        check.Number("df", result.DegreesOfFreedom);
        check.Number("sigma2", result.ResidualVariance.Value);
        check.Numbers("coef", result.Terms.Select(t => t.Effect.Value));
        check.Numbers("se", result.Terms.Select(t => t.StandardError.Value));
        check.Number("durbin_watson", result.DurbinWatson.Value);
        check.Number("durbin_watson_before", result.DurbinWatson.Value);
        check.Number("durbin_watson_after", result.DurbinWatsonAfter.Value);
        check.Number("observed_minus_counterfactual", result.ObservedMinusExpected.Value);
        check.Number("relative_average", result.RelativeAverage.Value);
        check.Numbers("counterfactual", result.Counterfactual.Select(c => c.Expected.Value));
        check.Numbers("counterfactual_se", result.Counterfactual.Select(c => c.StandardError.Value));
        check.Numbers("counterfactual_lower", result.Counterfactual.Select(c => c.Expected.Lower));
        check.Numbers("counterfactual_upper", result.Counterfactual.Select(c => c.Expected.Upper));
        check.Numbers("prediction_lower", result.Counterfactual.Select(c => c.Prediction.Lower));
        check.Numbers("prediction_upper", result.Counterfactual.Select(c => c.Prediction.Upper));
        check.Reason("se_reason", result.Average.StandardError.Reason);
        check.Reason("reason", result.Autocorrelation.Reason ?? result.Average.Effect.Reason);
        foreach (var (key, effect) in new[] { ("at_start", result.AtStart), ("at_end", result.AtEnd), ("average", result.Average),
            ("cumulative", result.Cumulative) })
        {
            if (check.Part(key) is { } part)
            {
                Effect(part, effect);
            }
        }
    }

    private static void Effect(CaseCheck part, ImpactEffect effect)
    {
        part.Number("estimate", effect.Effect.Value);
        part.Number("se", effect.StandardError.Value);
        part.Number("lower", effect.Effect.Lower);
        part.Number("upper", effect.Effect.Upper);
        part.AssertAllSeen();
    }

    private static void Placebos(JsonElement inputs, CaseCheck check)
    {
        var result = InterruptedSeries.Placebos(
            [.. inputs.GetProperty("y").Numbers().Select(y => (double?)y)],
            inputs.GetProperty("first_post").GetInt32(),
            inputs.GetProperty("min_pre").GetInt32(),
            inputs.GetProperty("min_post").GetInt32(),
            new InterruptedSeriesOptions { Errors = InterruptedErrors.NeweyWest, Lag = inputs.GetProperty("lag").GetInt32() });
        check.Number("real_t", result.Statistic.Value);
        check.Number("p", result.PValue.Value);
        check.Reason("p_reason", result.PValue.Reason);
        check.Number("at_least_as_extreme", result.AtLeastAsExtreme);
        var dates = check.Parts("placebos");
        Assert.Equal(dates.Count, result.Dates.Count);
        for (var i = 0; i < dates.Count; i++)
        {
            dates[i].Number("date", result.Dates[i].Period);
            dates[i].Number("average", result.Dates[i].Average.Effect.Value);
            dates[i].Number("se", result.Dates[i].Average.StandardError.Value);
            dates[i].Number("t", result.Dates[i].Statistic.Value);
            dates[i].AssertAllSeen();
        }
    }

    private static void Power(JsonElement inputs, CaseCheck check)
    {
        var result = InterruptedSeriesPower.Compute(
            new InterruptedSeriesPlan
            {
                Before = inputs.GetProperty("n_pre").GetInt32(),
                After = inputs.GetProperty("n_post").GetInt32(),
                StandardDeviation = inputs.GetProperty("sigma").GetDouble(),
                Autocorrelation = inputs.GetProperty("rho").GetDouble(),
                Effect = inputs.GetProperty("effect").Number(),
                Target = inputs.GetProperty("what").GetString() switch
                {
                    "average" => InterruptedTarget.Average,
                    "end" => InterruptedTarget.End,
                    _ =>
                    InterruptedTarget.Start
                },
                Alpha = inputs.GetProperty("alpha").GetDouble(),
                Power = inputs.GetProperty("power").GetDouble(),
            },
            Options(inputs));
        check.Number("se", result.StandardError.Value);
        check.Number("minimum_detectable", result.MinimumDetectable.Value);
        check.Number("power", result.Power.Value);
        check.Number("periods_after_needed", result.AfterNeeded.Value);
        check.Reason("periods_reason", result.AfterNeeded.Reason);
        check.Reason("reason", result.StandardError.Reason);
    }

    private static InterruptedSeriesOptions Options(JsonElement inputs) => new()
    {
        Effect = inputs.GetProperty("slope").GetBoolean() ? InterventionEffect.LevelAndSlope : InterventionEffect.Level,
        Season = inputs.GetProperty("season").GetString() switch
        {
            null => InterruptedSeason.None,
            "fourier" => InterruptedSeason.Fourier,
            "dummies" => InterruptedSeason.Dummies,
            var other => throw new InvalidOperationException(other),
        },
        SeasonLength = (int)(inputs.GetProperty("period").Number() ?? 12),
        Harmonics = (int)(inputs.GetProperty("harmonics").Number() ?? 1),
    };

    /// <summary>Residuals whose squares no double holds.</summary>
    [Fact]
    public void Compute_HugeResiduals_HaveNoDurbinWatson()
        => Assert.Equal(UndefinedReason.Overflow, InterruptedSeries.Compute([0, 1e154, 0, 0, 0, 398, 3], 4).DurbinWatson.Reason);
}
