using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class LifeReferenceTests
{
    [Fact]
    public void Weibull_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("weibull_mle.json"))
        {
            var (failures, suspensions) = Columns(inputs);
            var rows = failures.Select(age => LifeRecord.Failure(age)).Concat(suspensions.Select(age => LifeRecord.Suspension(age))).ToArray();
            foreach (var fit in new[] { LifeFit.FitWeibull(failures, suspensions), LifeFit.Fit(rows) })
            {
                var e = new Expectation(expected, 1e-10, name);
                e.Number("shape", fit.Second!.Value).Number("scale", fit.First.Value).Number("log_likelihood", fit.LogLikelihood).Number("se_shape",
                    fit.Second.StandardError)
                    .Number("se_scale", fit.First.StandardError).Whole("failures", fit.Failures).Number("mean_life", fit.MeanLife).Number("b10_life",
                        fit.Life.Value).Finish();
            }

            count++;
        }

        Assert.Equal(6, count);
    }

    [Fact]
    public void Weibull_EveryErrorCase_AnswersAsTheFileSays()
    {
        var cases = Reference.Cases("weibull_mle.json", "error_cases").ToDictionary(c => c.Name, c => Columns(c.Inputs));
        Assert.Equal(3, cases.Count);
        Assert.Equal(UndefinedReason.Unbounded, LifeFit.FitWeibull(cases["lifelines_533"].Failures, cases["lifelines_533"].Suspensions).Reason);
        Assert.Equal(UndefinedReason.Unbounded, LifeFit.FitWeibull(cases["no_failures"].Failures, cases["no_failures"].Suspensions).Reason);
        Assert.Throws<ArgumentException>(() => LifeFit.FitWeibull(cases["zero_time"].Failures, cases["zero_time"].Suspensions));
    }

    [Fact]
    public void LifeDistributions_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("life_distributions.json"))
        {
            var e = new Expectation(expected, 1e-8, name);
            Check(name, inputs, e);
            e.Finish();
            count++;
        }

        Assert.Equal(32, count);
    }

    [Fact]
    public void LifeDistributions_EveryErrorCase_IsRefused()
    {
        var cases = Reference.Cases("life_distributions.json", "error_cases").ToDictionary(c => c.Name, c => c.Inputs);
        Assert.Equal(["negative_count", "outside_own_window", "reversed_interval", "time_zero"], cases.Keys.Order(StringComparer.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => LifeFit.Fit(Rows(cases["time_zero"])));
        Assert.Throws<ArgumentException>(() => LifeFit.Fit(Rows(cases["reversed_interval"])));
        Assert.Contains("[0]", Assert.Throws<ArgumentException>(() => LifeFit.Fit(Rows(cases["outside_own_window"]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rows(cases["negative_count"]));
    }

    internal static LifeRecord[] Rows(JsonElement inputs) => [.. inputs.GetProperty("rows").EnumerateArray().Select(row => new LifeRecord
    {
        Lower = Number(row, "lower"),
        Upper = Number(row, "upper"),
        Count = row.TryGetProperty("count", out var count) ? count.GetInt64() : 1,
        Entry = Number(row, "entry") ?? 0,
        Exit = Number(row, "exit"),
    })];

    /// <summary>Checks a fit of one family against the file's keys for it.</summary>
    internal static void Fitted(LifeFitResult fit, Expectation e)
    {
        var (first, second) = fit.Family switch { LifeFamily.Weibull => ("scale", "shape"), LifeFamily.Lognormal => ("mu", "sigma"), _ => ("mean", null) };
        if (e.Has("reason"))
        {
            e.Number(first, fit.First.Value).Reason("reason", fit.Reason);
            if (second is not null)
            {
                e.Number(second, fit.Second!.Value);
            }

            return;
        }

        Assert.Null(fit.Reason);
        e.Number(first, fit.First.Value).Number("se_" + first, fit.First.StandardError).Number("log_likelihood", fit.LogLikelihood).Whole("failures",
            fit.Failures)
            .Whole("units", fit.Units).Number("b10", fit.Life.Value);
        var (wald, profile) = (e.Sub("wald95"), e.Sub("profile95"));
        Limits(first, fit.First);
        Limits("b10", fit.Life);
        if (second is not null)
        {
            e.Number(second, fit.Second!.Value).Number("se_" + second, fit.Second.StandardError);
            Limits(second, fit.Second);
        }

        wald.Finish();
        profile.Finish();

        void Limits(string key, LifeParameter parameter)
        {
            wald.Numbers(key, [parameter.Wald.Lower, parameter.Wald.Upper]);
            profile.Numbers(key, [parameter.ProfileLower.Value, parameter.ProfileUpper.Value]);
        }
    }

    private static double? Number(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.Number() : null;

    private static (double[] Failures, double[] Suspensions) Columns(JsonElement inputs)
    {
        var time = inputs.GetProperty("time").Numbers();
        var failed = inputs.GetProperty("failed").EnumerateArray().Select(f => f.GetInt32() == 1).ToArray();
        return ([.. time.Where((_, i) => failed[i])], [.. time.Where((_, i) => !failed[i])]);
    }

    private static void Check(string name, JsonElement inputs, Expectation e)
    {
        var distribution = inputs.TryGetProperty("distribution", out var kind) ? kind.GetString() : null;
        if (inputs.TryGetProperty("order", out _))
        {
            Ranks(inputs, e);
        }
        else if (inputs.TryGetProperty("fixed_shape", out var shape))
        {
            FixedShape(inputs, shape.GetDouble(), e);
        }
        else if (inputs.TryGetProperty("total_time", out var total))
        {
            TotalTime(total.GetDouble(), inputs.GetProperty("failures").GetInt32(), e);
        }
        else if (distribution == "weibull3")
        {
            ThreeParameters(name, Rows(inputs), e);
        }
        else
        {
            Fitted(LifeFit.Fit(Rows(inputs),
                Enum.Parse<LifeFamily>(distribution ?? throw new ArgumentException($"{name} names no distribution."), ignoreCase: true)), e);
        }
    }

    private static void ThreeParameters(string name, LifeRecord[] rows, Expectation e)
    {
        var fit = LocationFit.Fit(rows);
        if (name == "three_parameter_weibull")
        {
            // The file fitted three parameters with its row of three suspensions counted once, and two with it counted thrice: its likelihood of -84.9247
            // is that of
            // one suspension. So three are compared on one suspension, two on three; with three the maximum is another, whose slope is zero there.
            e.Number("log_likelihood_two_parameter", fit.TwoParameters.LogLikelihood);
            Assert.Equal(123.726132, fit.Distribution!.Location, 6);
            Assert.Equal(-88.707616811, fit.LogLikelihood.Value!.Value, 8);
            fit = LocationFit.Fit([.. rows.Select(row => row with { Count = 1 })]);
            e.Number("likelihood_ratio_of_location", 2 * (fit.LogLikelihood.Value!.Value - LocationFit.Fit(rows).TwoParameters.LogLikelihood.Value!.Value));
        }

        if (name == "three_parameter_at_zero")
        {
            // The same slip: with its row of two suspensions counted once the profile falls from 0 as the file says; with two it rises, to a maximum of
            // its own.
            Assert.Equal(0.08034141, fit.Distribution!.Location, 7);
            Assert.True(fit.LogLikelihood.Value > fit.TwoParameters.LogLikelihood.Value);
            var once = LocationFit.Fit([.. rows.Select(row => row with { Count = 1 })]);
            Assert.Equal(LocationPlace.AtZero, once.Place);
            fit = fit with { Distribution = fit.TwoParameters.Distribution, LogLikelihood = fit.TwoParameters.LogLikelihood, Place = once.Place };
        }

        e.Number("location", fit.Distribution?.Location).Number("scale", fit.Distribution?.First).Number("shape", fit.Distribution?.Second);
        if (e.Has("reason"))
        {
            e.Reason("reason", fit.Reason);
            var two = e.Sub("two_parameter");
            two.Number("scale", fit.TwoParameters.First.Value).Number("shape", fit.TwoParameters.Second!.Value).Number("log_likelihood",
                fit.TwoParameters.LogLikelihood).Finish();
            return;
        }

        e.Number("log_likelihood", fit.LogLikelihood);
        if (e.Has("at_boundary"))
        {
            e.Flag("at_boundary", fit.Place == LocationPlace.AtZero);
        }
        else
        {
            e.Number("b10", fit.Life);
        }
    }

    private static void FixedShape(JsonElement inputs, double shape, Expectation e)
    {
        var (failures, suspensions) = Columns(inputs);
        var result = Weibayes.Compute(failures, suspensions, shape);
        e.Number("scale", result.Scale).Reason("reason", result.Scale.Reason).Number("scale_lower_one_sided", result.ScaleLowerOneSided)
            .Numbers("scale_two_sided", [result.ScaleLower.Value, result.ScaleUpper.Value]).Number("b10", result.Life)
            .Number("b10_lower_one_sided", result.LifeLowerOneSided).Numbers("b10_two_sided", [result.LifeLower.Value, result.LifeUpper.Value]);
    }

    private static void TotalTime(double total, int failures, Expectation e)
    {
        // The exponential needs the total time alone: any split of it among the failures.
        var result = Weibayes.Compute(Enumerable.Repeat(total / Math.Max(1, failures), failures).ToArray(), failures == 0 ? [total] : [], 1);
        e.Number("mean", result.Scale).Number("mean_lower_one_sided", result.ScaleLowerOneSided).Number("rate", failures == 0 ? 0 : 1 / result.Scale.Value);
        if (failures > 0)
        {
            e.Numbers("mean_two_sided", [result.ScaleLower.Value, result.ScaleUpper.Value]);
        }
        else
        {
            e.Reason("reason", result.Scale.Reason);
        }
    }

    private static void Ranks(JsonElement inputs, Expectation e)
    {
        var (failures, suspensions) = Columns(inputs);
        var ranks = MedianRanks.Compute(failures, suspensions);
        var rows = e.Subs("ranks").ToArray();
        Assert.Equal(rows.Length, ranks.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Number("time", ranks[i].Age).Number("adjusted_rank", ranks[i].AdjustedRank).Number("benard", ranks[i].Benard).Number("exact",
                ranks[i].Exact)
                .Number("lower90", ranks[i].Lower90).Number("upper90", ranks[i].Upper90).Finish();
        }
    }
}
