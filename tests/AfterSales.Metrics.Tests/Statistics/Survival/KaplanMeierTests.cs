using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class KaplanMeierTests
{
    [Fact]
    public void Compute_EveryReferenceCase_AgreesWithSurvfit()
    {
        foreach (var (name, inputs, expected) in CaseKinds.Of("churn_survival_clv.json", "event", "margin_per_period"))
        {
            Check(name, KaplanMeier.Compute(Subjects(inputs, null)), expected, expected.GetProperty("surv"));
        }
    }

    [Fact]
    public void RestrictedMean_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("survival_extended.json"))
        {
            if (inputs.GetProperty("kind").GetString() != "rmst_difference")
            {
                continue;
            }

            var means = new[] { 0, 1 }.Select(group =>
                KaplanMeier.Compute(Subjects(inputs, group)).RestrictedMean(inputs.GetProperty("tau").GetDouble())).ToArray();
            var values = new ExpectedValues(expected, 1e-8, name + " ");
            if (means.All(mean => mean.Value.IsDefined))
            {
                values.Numbers("rmst", means.Select(mean => mean.Value));
                values.Numbers("se", means.Select(mean => mean.StandardError));
            }
            else
            {
                Assert.False(values.Has("rmst"));
                Assert.Contains(UndefinedReason.NotReached, means.Select(mean => mean.Value.Reason ?? UndefinedReason.NoData));
            }

            count++;
        }

        Assert.True(count > 0);
    }

    [Fact]
    public void Compute_LateEntry_IsAtRiskFromThereOnly()
    {
        var result = KaplanMeier.Compute([
            new SurvivalTime { Time = 2 }, new SurvivalTime { Time = 5, Entry = 2 }, new SurvivalTime { Time = 6, Entry = 3, End = SurvivalEnd.Censored },
                new SurvivalTime { Time = 7, Count = 2 }]);

        Assert.Equal([3L, 4L, 2L], result.Steps.Select(step => step.AtRisk));
        Assert.Equal(2d / 3 * 3 / 4, result.Steps[1].Survival.Value!.Value, 14);
        Assert.Equal((6L, 5L), (result.Subjects + 1, result.Events + 1));
    }

    [Fact]
    public void Compute_NoSubjects_HasNoStepAndNoMedian()
    {
        var result = KaplanMeier.Compute([], []);
        Assert.Empty(result.Steps);
        Assert.Equal(UndefinedReason.NoData, result.Median.Reason);
        Assert.Equal(UndefinedReason.NoData, result.RestrictedMean(1).Value.Reason);
    }

    [Fact]
    public void Compute_EndNotAfterEntry_Throws()
        => Assert.Throws<ArgumentException>(() => KaplanMeier.Compute([new SurvivalTime { Time = 2, Entry = 2 }]));

    [Fact]
    public void Compute_CensoredAtAnEvent_IsAtRiskThere()
        => Assert.Equal(2, KaplanMeier.Compute([3], [3]).Steps[0].AtRisk);

    [Fact]
    public void Median_CurveExactlyHalf_IsTheMiddle() => Assert.Equal(2.5, KaplanMeier.Compute([1, 2, 3, 4], []).Median.Value);

    [Property]
    public bool Compute_NobodyCensored_IsTheEmpiricalShare(PositiveInt[] times)
    {
        var values = times.Select(t => (double)t.Get).ToArray();
        return KaplanMeier.Compute(values, []).Steps.All(step =>
            Math.Abs(step.Survival.Value!.Value - (values.Count(t => t > step.Time) / (double)values.Length)) < 1e-12);
    }

    [Property]
    public bool Compute_CountsAndCopies_AreTheSame(PositiveInt[] times, PositiveInt[] censored)
    {
        var copied = times.Concat(times).Select(t => (double)t.Get).ToArray();
        var counted = times.Select(t => new SurvivalTime { Time = t.Get, Count = 2 }).Concat(censored.Select(t =>
            new SurvivalTime { Time = t.Get, End = SurvivalEnd.Censored })).ToArray();
        return KaplanMeier.Compute(copied, [.. censored.Select(t => (double)t.Get)]) == KaplanMeier.Compute(counted);
    }

    private static SurvivalTime[] Subjects(JsonElement inputs, int? group)
    {
        var time = inputs.GetProperty("time").Numbers();
        var events = inputs.GetProperty("event").EnumerateArray().Select(e => e.GetInt32()).ToArray();
        return [.. Enumerable.Range(0, time.Length).Where(i => group is null || inputs.GetProperty("group")[i].GetInt32() == group)
            .Select(i => new SurvivalTime { Time = time[i], End = events[i] == 1 ? SurvivalEnd.Event : SurvivalEnd.Censored })];
    }

    private static void Check(string name, KaplanMeierResult result, JsonElement expected, JsonElement surv)
    {
        var times = expected.GetProperty("time").Numbers();
        var found = 0;
        for (var i = 0; i < times.Length; i++)
        {
            // survfit lists times of censoring too, where the curve stays as it is.
            var step = result.Steps.LastOrDefault(s => s.Time <= times[i]);
            Reference.AssertClose(surv[i].GetDouble(), step?.Survival.Value ?? 1, 1e-10, name);
            if (step is { Survival.Value: > 0 })
            {
                Reference.AssertClose(expected.GetProperty("se_greenwood")[i].Number(), step.StandardError.Value, 1e-10, name);
                Reference.AssertClose(expected.GetProperty("lower_loglog")[i].Number(), step.Survival.Lower, 1e-10, name);
                Reference.AssertClose(expected.GetProperty("upper_loglog")[i].Number(), step.Survival.Upper, 1e-10, name);
            }

            if (step?.Time == times[i])
            {
                Assert.Equal(expected.GetProperty("n_risk")[i].GetInt64(), step.AtRisk);
                found++;
            }
        }

        Assert.Equal(result.Steps.Count, found);
        Reference.AssertClose(expected.GetProperty("median").Number(), result.Median.Value, 1e-10, name);
        var mean = result.RestrictedMean(expected.GetProperty("rmst_tau").GetDouble());
        Reference.AssertClose(expected.GetProperty("rmst").Number(), mean.Value.Value, 1e-10, name);
        Reference.AssertClose(expected.GetProperty("rmst_se").Number(), mean.StandardError.Value, 1e-10, name);
    }

    /// <summary>Subjects of whom there are none change nothing, wherever they would stand.</summary>
    [Theory]
    [InlineData(0.5, SurvivalEnd.Event)]
    [InlineData(2, SurvivalEnd.Event)]
    [InlineData(9, SurvivalEnd.Event)]
    [InlineData(9, SurvivalEnd.Censored)]
    public void Compute_SubjectsOfNoCount_ChangeNothing(double time, SurvivalEnd end)
    {
        SurvivalTime[] subjects = [new() { Time = 1, Count = 2 }, new() { Time = 2, End = SurvivalEnd.Censored }, new() { Time = 3 }];

        Assert.Equal(KaplanMeier.Compute(subjects), KaplanMeier.Compute([.. subjects, new() { Time = time, End = end, Count = 0 }]));
    }
}
