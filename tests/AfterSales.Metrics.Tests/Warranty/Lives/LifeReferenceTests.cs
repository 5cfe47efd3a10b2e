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

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Weibull_EveryErrorCase_AnswersAsTheFileSays()
        => ErrorCases.AssertEach("weibull_mle.json", inputs =>
        {
            // The file says in words that there is no estimate; the reason is that of a likelihood without a maximum.
            var (failures, suspensions) = Columns(inputs);
            Assert.Equal(UndefinedReason.Unbounded, LifeFit.FitWeibull(failures, suspensions).Reason);
            return [UndefinedReason.Unbounded];
        });

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

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void LifeDistributions_EveryErrorCase_IsRefused()
        => ErrorCases.AssertEach("life_distributions.json", inputs =>
        {
            LifeFit.Fit(Rows(inputs), Enum.Parse<LifeFamily>(inputs.GetProperty("distribution").GetString()!, ignoreCase: true));
            return [];
        });

    /// <summary>
    /// The file's fits of three parameters count a row of several suspensions once, and those of two by its count: its likelihood of -84.9247 is that of one
    /// suspension. With three the maximum is another, whose slope is zero there; with two the profile of the other case rises from 0.
    /// </summary>
    [Fact]
    public void LocationFit_RowsOfSeveral_CountByTheirCount()
    {
        var fits = Reference.Cases("life_distributions.json")
            .Where(c => c.Inputs.TryGetProperty("distribution", out var kind) && kind.GetString() == "weibull3")
            .Select(c => (Rows: Rows(c.Inputs), Fit: LocationFit.Fit(Rows(c.Inputs)))).Where(c => c.Fit.Distribution is not null).ToArray();

        Assert.All(fits, c =>
        {
            var spread = LocationFit.Fit([.. c.Rows.SelectMany(row => Enumerable.Repeat(row with { Count = 1 }, (int)row.Count))]);
            Assert.Equal(spread.Distribution!.Location, c.Fit.Distribution!.Location, 6);
            Assert.Equal(spread.LogLikelihood.Value!.Value, c.Fit.LogLikelihood.Value!.Value, 8);
            Assert.True(c.Fit.LogLikelihood.Value >= c.Fit.TwoParameters.LogLikelihood.Value);
        });
        Assert.NotEmpty(fits);
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
            ThreeParameters(Rows(inputs), e);
        }
        else
        {
            Fitted(LifeFit.Fit(Rows(inputs),
                Enum.Parse<LifeFamily>(distribution ?? throw new ArgumentException($"{name} names no distribution."), ignoreCase: true), Options(inputs)), e);
        }
    }

    private static LifeFitOptions Options(JsonElement inputs)
        => inputs.TryGetProperty("level", out var level) ? new LifeFitOptions { Level = level.GetDouble() } : LifeFitOptions.Default;

    private static void ThreeParameters(LifeRecord[] rows, Expectation e)
    {
        // The file's slip (see LocationFit_RowsOfSeveral_CountByTheirCount): three parameters are compared on rows counted once, two on rows by their count.
        var (counted, fit) = (LocationFit.Fit(rows), LocationFit.Fit([.. rows.Select(row => row with { Count = 1 })]));
        if (e.Has("log_likelihood_two_parameter"))
        {
            e.Number("log_likelihood_two_parameter", counted.TwoParameters.LogLikelihood)
                .Number("likelihood_ratio_of_location", 2 * (fit.LogLikelihood.Value!.Value - counted.TwoParameters.LogLikelihood.Value!.Value));
        }

        fit = fit with { TwoParameters = counted.TwoParameters };
        if (fit.Place == LocationPlace.AtZero)
        {
            fit = fit with { Distribution = counted.TwoParameters.Distribution, LogLikelihood = counted.TwoParameters.LogLikelihood };
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
