using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using static AfterSales.Metrics.Tests.Evaluation.EvaluationVectors;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ChangeScreeningTests
{
    private const double Tolerance = 1e-10;

    /// <summary>Distances grow with the level: one limit beyond the doubles is enough for none.</summary>
    [Theory]
    [InlineData(1e308, 0.99e308, 1.7e308)]
    [InlineData(-1e308, -1.7e308, -0.99e308)]
    public void Compute_OneLimitBeyondTheDoubles_HasNoInterval(double value, double lower, double upper)
    {
        var selected = One(Estimate.Of(0, 0, 0, 0.9, IntervalMethod.Score), Estimate.Of(value, lower, upper, 0.9, IntervalMethod.Score)).Selected;

        Assert.Equal((value, (double?)null, (double?)null, UndefinedReason.Overflow), (selected!.Value, selected.Lower, selected.Upper, selected.Reason));
    }

    [Fact]
    public void Compute_ReferenceCases_Agree()
    {
        foreach (var (name, inputs, expected) in Cases("scorecard.json", "changes", "scorecard"))
        {
            var options = Number(inputs, "fdr") is { } rate ? new ChangeScreeningOptions { FalseDiscoveryRate = rate } : null;
            var result = ChangeScreening.Compute([.. inputs.GetProperty("figures").EnumerateArray().Select(Figure)], options);
            var check = new CaseCheck(name, expected, Tolerance);
            check.Number("tests", result.Tests);
            check.Number("selected", result.Selected);
            var figures = check.Parts("figures");
            Assert.Equal(figures.Count, result.Figures.Count);
            for (var i = 0; i < figures.Count; i++)
            {
                Check(figures[i], result.Figures[i]);
            }

            check.AssertAllSeen();
        }
    }

    [Fact]
    public void Compute_EstimatesOfTwoLevels_HaveNoBasis()
    {
        var change = One(Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score), Estimate.Of(5, 4, 6, 0.9, IntervalMethod.Score));

        Assert.Equal((ChangeKind.NoBasis, UndefinedReason.OutsideDomain), (change.Kind, change.PValue.Reason));
    }

    [Fact]
    public void Compute_EstimateWithoutInterval_HasNoBasis()
    {
        var change = One(
            Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score), Estimate.WithoutInterval(5, UndefinedReason.SmallSample, 0.95, IntervalMethod.Score));

        Assert.Equal((ChangeKind.NoBasis, UndefinedReason.SmallSample), (change.Kind, change.PValue.Reason));
    }

    [Fact]
    public void Compute_NoDifference_HasPOfOne()
        => Assert.Equal(1, One(Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score), Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score)).PValue.Value);

    [Fact]
    public void Compute_PValueOnTheRate_IsSelected()
    {
        var figure = Of("x", Measurement.Of(Estimate.Of(0, -1, 1, 0.95, IntervalMethod.Score)), Measurement.Of(Estimate.Of(1.6, 0.6, 2.6, 0.95,
            IntervalMethod.Score)));
        var p = ChangeScreening.Compute([figure]).Figures[0].PValue.Value!.Value;

        Assert.Equal(1, ChangeScreening.Compute([figure], new ChangeScreeningOptions { FalseDiscoveryRate = p }).Selected);
        Assert.Equal(0, ChangeScreening.Compute([figure], new ChangeScreeningOptions { FalseDiscoveryRate = p * 0.999999 }).Selected);
    }

    [Theory]
    [InlineData("1.5", ChangeKind.Same)]
    [InlineData("1.4999999", ChangeKind.Unclear)]
    public void Compute_LimitsOnTheMinimalChange_AreWithinIt(string minimal, ChangeKind expected)
    {
        // A difference of −0.25 with limits 1.25 to either side: halves and quarters, exact in doubles.
        var figure = Of("x", Measurement.Of(Estimate.Of(0, -0.75, 0.75, 0.95, IntervalMethod.Score)), Measurement.Of(Estimate.Of(-0.25, -1.25, 0.75, 0.95,
            IntervalMethod.Score)));

        Assert.Equal(-1.5, ChangeScreening.Compute([figure]).Figures[0].Difference.Estimate!.Lower);
        Assert.Equal(expected, ChangeScreening.Compute(
            [figure with { MinimalChange = decimal.Parse(minimal, System.Globalization.CultureInfo.InvariantCulture) }]).Figures[0].Kind);
    }

    [Fact]
    public void Compute_MissingValue_KeepsItsReason()
    {
        var change = ChangeScreening.Compute(
            [Of("x", Measurement.Of(1.0), Measurement.Undefined(UndefinedReason.SmallSample))]).Figures[0];

        Assert.Equal((ChangeKind.Missing, UndefinedReason.SmallSample), (change.Kind, change.Difference.Number.Reason));
    }

    [Fact]
    public void Compute_MissingBefore_SaysWhyItIs()
        => Assert.Equal(UndefinedReason.SmallSample, ChangeScreening.Compute(
            [Of("x", Measurement.Undefined(UndefinedReason.SmallSample), Measurement.Of(1.0))]).Figures[0].Difference.Number.Reason);

    [Fact]
    public void Compute_OneNameTwice_IsRefused()
        => Assert.Throws<ArgumentException>("figures", () => ChangeScreening.Compute([Of("x", null, null), Of("x", null, null)]));

    [Fact]
    public void Compute_TwoKinds_AreRefused()
        => Assert.Throws<ArgumentException>(
            "figures", () => ChangeScreening.Compute([Of("x", Measurement.Of(1.0), Measurement.Of(Money.Of(1, Eur)))]));

    [Fact]
    public void Compute_FigureWithoutDirection_IsNotCalledBetter()
    {
        var (before, after) = (Measurement.Of(Estimate.Of(1, 0.9, 1.1, 0.95, IntervalMethod.Score)),
            Measurement.Of(Estimate.Of(5, 4.9, 5.1, 0.95, IntervalMethod.Score)));
        var change = ChangeScreening.Compute([Of("x", before, after) with { Direction = FigureDirection.Neither }]).Figures[0];

        Assert.Equal((ChangeKind.Important, null), (change.Kind, change.Direction));
    }

    [Fact]
    public void Growthbook1740_LimitsOfTheSelected_AreAdjusted()
    {
        // One of twenty is real: its limits are those of level 1 − 0.05/20, wider than its own 95 %.
        var (before, after) = (Measurement.Of(Estimate.Of(0, -1, 1, 0.95, IntervalMethod.Score)),
            Measurement.Of(Estimate.Of(6, 5, 7, 0.95, IntervalMethod.Score)));
        var changes = ChangeScreening.Compute(
            [Of("real", before, after), .. Enumerable.Range(0, 19).Select(i => Of($"null {i}", before, before))]).Figures;

        Assert.Equal(0.9975, changes[0].Selected!.Level, 12);
        Assert.True(changes[0].Selected!.Lower < changes[0].Difference.Estimate!.Lower);
    }

    [Fact]
    public void Growthbook2868_EveryFigureLookedAt_IsOfTheFamily()
    {
        // p = 0.03 by itself; among twenty it is no discovery.
        var (before, after) = (Measurement.Of(Estimate.Of(0, -1, 1, 0.95, IntervalMethod.Score)),
            Measurement.Of(Estimate.Of(1.57, 0.57, 2.57, 0.95, IntervalMethod.Score)));
        var alone = ChangeScreening.Compute([Of("one", before, after)]);
        var among = ChangeScreening.Compute([Of("one", before, after), .. Enumerable.Range(0, 19).Select(i => Of($"null {i}", before, before))]);

        Assert.Equal((1, 0, 20), (alone.Selected, among.Selected, among.Tests));
    }

    [Fact]
    public void Sanity14648_NoiseOfAnExactFigure_IsNotFlagged()
    {
        var change = ChangeScreening.Compute(
        [
            Of("cost", Measurement.Of(51.0), Measurement.Of(53.0)) with { History = [52, 49, 51, 50, 48, 53, 50, 49, 51] },
        ]).Figures[0];

        Assert.Equal(ChangeKind.Noise, change.Kind);
    }

    private static void Check(CaseCheck check, ScreenedChange change)
    {
        check.Text("name", change.Figure.Name);
        check.Text("kind", Snake(change.Kind));
        check.Number("difference", change.Difference.Number.Value);
        check.Number("lower", change.Difference.Estimate?.Lower);
        check.Number("upper", change.Difference.Estimate?.Upper);
        check.Number("p", change.PValue.Value);
        check.Number("adjusted_p", change.AdjustedPValue.Value);
        check.Number("selected_lower", change.Selected?.Lower);
        check.Number("selected_upper", change.Selected?.Upper);
        check.Text("direction", change.Direction is { } direction ? Snake(direction) : null);
        check.Reason("reason", change.PValue.Reason);
        check.Number("center", change.History?.Center);
        check.Number("lower_limit", change.History?.Lower);
        check.Number("upper_limit", change.History?.Upper);
        check.Flag("beyond", change.History?.IsBeyond == true);
        check.Flag("run", change.History?.IsRun == true);
        check.AssertAllSeen();
    }

    private static ChangeFigure Figure(JsonElement figure) => new()
    {
        Name = figure.GetProperty("name").GetString()!,
        Direction = figure.GetProperty("better").GetString() == "higher" ? FigureDirection.HigherIsBetter : FigureDirection.LowerIsBetter,
        Before = Measured(Find(figure, "before")),
        After = Measured(Find(figure, "after")),
        MinimalChange = figure.GetProperty("minimal_change").Exact(),
        History = Find(figure, "history")?.Numbers() ?? [],
        DefinitionBefore = Text(figure, "definition_before"),
        DefinitionAfter = Text(figure, "definition_after"),
    };

    private static ChangeFigure Of(string name, Measurement? before, Measurement? after)
        => new() { Name = name, Direction = FigureDirection.HigherIsBetter, Before = before, After = after };

    private static ScreenedChange One(Estimate before, Estimate after)
        => ChangeScreening.Compute([Of("x", Measurement.Of(before), Measurement.Of(after))]).Figures[0];
}
