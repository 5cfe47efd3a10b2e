using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using static AfterSales.Metrics.Tests.Evaluation.EvaluationVectors;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ScorecardTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Compute_ReferenceCases_Agree()
    {
        foreach (var (name, inputs, expected) in Cases("scorecard.json", "scorecard", "changes"))
        {
            var result = Compute(inputs);
            var check = new CaseCheck(name, expected, Tolerance);
            check.Number("composite", result.Headline.Value);
            check.Number("coverage", result.Coverage.Value);
            check.Number("lower", result.Headline.Lower);
            check.Number("upper", result.Headline.Upper);
            check.Reason("reason", result.Headline.Value is null ? result.Headline.Reason : null);
            check.Reason("interval_reason", result.Headline.Reason);
            check.Number("worst", result.Worst.Value);
            check.Number("best", result.Best.Value);
            check.Text("verdict", Snake(result.Verdict));
            check.Texts("failed", result.Failed.Select(f => f.Figure.Name));
            check.Texts("missing", result.Missing.Select(f => f.Figure.Name));
            check.Number("capped_composite", result.CappedComposite.Value);
            check.Number("lowest_attainment", result.LowestAttainment.Value);
            var perspectives = check.Parts("perspectives");
            Assert.Equal(perspectives.Count, result.Perspectives.Count);
            for (var i = 0; i < perspectives.Count; i++)
            {
                Check(perspectives[i], result.Perspectives[i]);
            }

            check.AssertAllSeen();
        }
    }

    [Fact]
    public void Compute_NoPerspective_HasNoRange()
    {
        Assert.Equal(UndefinedReason.NoData, Scorecard.Compute([]).Worst.Reason);
        Assert.Equal(UndefinedReason.NoData, Scorecard.Compute([]).Best.Reason);
    }

    [Fact]
    public void Compute_ReferenceMistakes_AreRefused()
    {
        var count = 0;
        foreach (var (name, inputs) in Errors("scorecard.json", "scorecard"))
        {
            Assert.True(Record.Exception(() => Compute(inputs)) is ArgumentException, name);
            count++;
        }

        Assert.Equal(Reference.Cases("scorecard.json", "error_cases").Count(), count);
    }

    [Fact]
    public void Compute_EstimateWithoutInterval_ProvesNoMustHave()
    {
        var score = One(Figure("ftf", Measurement.Of(Estimate.WithoutInterval(0.9, UndefinedReason.SmallSample, 0.95, IntervalMethod.Wilson))) with
        {
            MustHave = new() { Threshold = 0.8, Side = MustHaveSide.AtLeast },
        });

        Assert.Equal((MustHaveStatus.Passed, false), (score.Perspectives[0].Figures[0].MustHave, score.Perspectives[0].Figures[0].IsProven));
    }

    [Fact]
    public void Compute_RecenteredInterval_GivesNoLimits()
    {
        var score = One(Figure("x", Measurement.Of(Estimate.Of(0.5, 0.6, 0.7, 0.95, IntervalMethod.BootstrapBca))));

        Assert.Equal((0.5, UndefinedReason.OutsideDomain), (score.Headline.Value, score.Headline.Reason));
    }

    [Fact]
    public void Compute_ScoreBeyondDouble_IsOverflow()
    {
        var score = One(new ScorecardFigure { Name = "x", Value = Measurement.Of(1e300), Attainment = AttainmentRule.Linear(0, 1e-300) });

        Assert.Equal(UndefinedReason.Overflow, score.Headline.Reason);
    }

    [Fact]
    public void Compute_AmountsAndTimes_AreTakenInUnitsAndSeconds()
    {
        var score = Scorecard.Compute(
        [
            new()
            {
                Name = "P",
                Figures =
                [
                    new() { Name = "cost", Value = Measurement.Of(Money.Of(90, Eur)), Attainment = AttainmentRule.Linear(100, 80) },
                    new() { Name = "answer", Value = Measurement.Of(NodaTime.Duration.FromMinutes(3)), Attainment = AttainmentRule.Linear(300, 60) },
                ],
            },
        ]);

        Assert.Equal(0.5, score.Headline.Value);
    }

    [Fact]
    public void Prosoul186_AgentV484_Sentry82750_MissingFigure_IsNotZero()
    {
        var score = One(Figure("there", Measurement.Of(1.0)), Figure("missing", Measurement.Undefined(UndefinedReason.NoData)));

        Assert.Equal((1, 0.5, ScorecardVerdict.Unproven), (score.Headline.Value, score.Coverage.Value, score.Verdict));
        Assert.Equal((0.5, 1.1), (score.Worst.Value, score.Best.Value));
    }

    [Fact]
    public void Sentry61678_ZeroWeights_AreNoFullScore()
    {
        var score = One(Figure("a", Measurement.Of(1.0)) with { Weight = 0 });

        Assert.Equal((UndefinedReason.ZeroDenominator, ScorecardVerdict.Unproven), (score.Headline.Reason, score.Verdict));
    }

    [Fact]
    public void DialAdminFrontend4045_OneMissingFigure_DoesNotMakeTheScoreVanish()
        => Assert.NotNull(One(Figure("a", Measurement.Of(0.4)), Figure("b", Measurement.Undefined(UndefinedReason.SmallSample))).Headline.Value);

    [Fact]
    public void FosstarsRatingCore174_NotApplicableFigure_IsNamedWithItsReason()
    {
        var score = One(Figure("a", Measurement.Of(0.4)), Figure("b", Measurement.Undefined(UndefinedReason.SmallSample)));

        Assert.Equal(("b", UndefinedReason.SmallSample), (score.Missing.Single().Figure.Name, score.Missing.Single().Attainment.Reason));
    }

    [Fact]
    public void FlexMeasures1954_MissingDays_ShowAsCoverage()
    {
        ScorecardFigure[] days = [.. Enumerable.Range(1, 10).Select(day => Figure(
            $"day {day}", day <= 7 ? Measurement.Of(1.0) : Measurement.Undefined(UndefinedReason.NoData)))];

        Assert.Equal((1, 0.7, ScorecardVerdict.Unproven), (One(days).Headline.Value, One(days).Coverage.Value, One(days).Verdict));
    }

    [Theory]
    [InlineData(120, -1)]
    [InlineData(100, 0)]
    [InlineData(90, 0.5)]
    [InlineData(80, 1)]
    [InlineData(70, 1.5)]
    public void Okr495_1661_OkrManagementApp17_18_AkvoRsr4098_AtdDataTech4224_LowerIsBetter(double cost, double attained)
        => Assert.Equal(attained,
            One(new ScorecardFigure { Name = "cost", Value = Measurement.Of(cost), Attainment = AttainmentRule.Linear(100, 80) }).Headline.Value);

    [Fact]
    public void ClimberKpi32_ExactlyMet_IsMet()
    {
        // 0.1 + 0.2 and 0.3 are the same decimal, whatever the binary numbers beside them are.
        var score = One(
            Figure("a", Measurement.Of(0.3)) with
            {
                Attainment = AttainmentRule.Linear(0, 0.3),
                MustHave = new() { Threshold = 0.3, Side = MustHaveSide.AtLeast }
            });

        Assert.Equal((ScorecardVerdict.Met, MustHaveStatus.Passed), (score.Verdict, score.Perspectives[0].Figures[0].MustHave));
        Assert.Equal(
            ScorecardVerdict.Met,
            Scorecard.Compute(
                [new() { Name = "P", Figures = [Figure("x", Measurement.Of(0.1)), Figure("y", Measurement.Of(0.2)), Figure("z", Measurement.Of(0.6))] }],
                new() { PassMark = 0.3m }).Verdict);
    }

    [Fact]
    public void Compute_CoverageExactlyAsRequired_IsProven()
    {
        ScorecardFigure[] figures =
            [Figure("known", Measurement.Of(1e9)) with { Weight = 4 }, Figure("missing", Measurement.Undefined(UndefinedReason.NoData))];
        ScorecardVerdict Of(decimal required) => Scorecard.Compute(
            [new() { Name = "P", Figures = figures }], new ScorecardOptions { RequiredCoverage = required }).Verdict;
        Assert.NotEqual(ScorecardVerdict.Unproven, Of(0.8m));
        Assert.Equal(ScorecardVerdict.Unproven, Of(0.81m));
    }

    private static void Check(CaseCheck check, PerspectiveScore score)
    {
        check.Text("name", score.Name);
        check.Number("score", score.Score.Value);
        Assert.Equal(score.Score.Value * (double)score.Weight, score.Weighted.Value);
        check.Number("coverage", score.Coverage.Value);
        check.Reason("reason", score.Score.Reason);
        var figures = check.Parts("figures");
        Assert.Equal(figures.Count, score.Figures.Count);
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = score.Figures[i];
            figures[i].Text("name", figure.Figure.Name);
            figures[i].Number("attainment", figure.Attainment.Value);
            figures[i].Number("lower", figure.Attainment.Lower);
            figures[i].Number("upper", figure.Attainment.Upper);
            figures[i].Reason("reason", figure.Attainment.Value is null ? figure.Attainment.Reason : null);
            figures[i].Text("must_have", figure.MustHave is { } status ? Snake(status) : null);
            if (figures[i].Has("proven"))
            {
                CheckProven(figures[i], figure.IsProven);
            }

            figures[i].AssertAllSeen();
        }

        check.AssertAllSeen();
    }

    private static void CheckProven(CaseCheck check, bool? isProven)
    {
        if (isProven is { } proven)
        {
            check.Flag("proven", proven);
        }
        else
        {
            check.Number("proven", null);
        }
    }

    private static ScorecardResult Compute(JsonElement inputs)
    {
        var perspectives = inputs.GetProperty("perspectives").EnumerateArray().Select(p => new ScorecardPerspective
        {
            Name = p.GetProperty("name").GetString()!,
            Weight = p.GetProperty("weight").Exact(),
            Figures = [.. p.GetProperty("figures").EnumerateArray().Select(f => new ScorecardFigure
            {
                Name = f.GetProperty("name").GetString()!,
                Weight = f.GetProperty("weight").Exact(),
                Value = Measured(f) ?? Measurement.Undefined(Text(f, "reason") is { } reason ? Enum.Parse<UndefinedReason>(reason) : UndefinedReason.NoData),
                Attainment = Rule(f.GetProperty("attainment")),
                MustHave = Find(f, "must_have") is { } must
                    ? new MustHave
                    {
                        Threshold = must.GetProperty("threshold").GetDouble(),
                        Side = must.GetProperty("side").GetString() == "at_least" ? MustHaveSide.AtLeast : MustHaveSide.AtMost,
                    }
                    : null,
            })],
        });
        var options = ScorecardOptions.Default;
        options = Find(inputs, "pass_mark") is { } mark ? options with { PassMark = mark.Exact() } : options;
        options = Find(inputs, "required_coverage") is { } coverage ? options with { RequiredCoverage = coverage.Exact() } : options;
        return Scorecard.Compute([.. perspectives], options);
    }

    private static AttainmentRule Rule(JsonElement rule) => rule.GetProperty("kind").GetString() switch
    {
        "linear" => AttainmentRule.Linear(rule.GetProperty("base").GetDouble(), rule.GetProperty("target").GetDouble()),
        "capped" => AttainmentRule.Capped(
            rule.GetProperty("base").GetDouble(), rule.GetProperty("target").GetDouble(), rule.GetProperty("floor").GetDouble(),
                rule.GetProperty("cap").GetDouble()),
        "near" => AttainmentRule.Near(rule.GetProperty("target").GetDouble(), rule.GetProperty("tolerance").GetDouble()),
        "banded" => AttainmentRule.Banded(
            rule.GetProperty("below").GetDouble(),
            [.. rule.GetProperty("bands").EnumerateArray().Select(b => new AttainmentBand { From = b[0].GetDouble(), Attainment = b[1].GetDouble() })]),
        var kind => throw new InvalidOperationException($"No attainment is called {kind}."),
    };

    private static ScorecardFigure Figure(string name, Measurement value) => new() { Name = name, Value = value, Attainment = AttainmentRule.Capped(0, 1) };

    private static ScorecardResult One(params ScorecardFigure[] figures) => Scorecard.Compute([new() { Name = "P", Figures = figures }]);

    [Fact]
    public void Compute_NoPerspectiveAndNoneOfWeight_SayWhyNothingIsCovered()
    {
        Assert.Equal(UndefinedReason.NoData, Scorecard.Compute([]).Coverage.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, Scorecard.Compute([new() { Name = "p", Weight = 0, Figures = [] }]).Coverage.Reason);
    }
}
