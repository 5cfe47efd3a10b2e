using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ScenarioAnalysisTests
{
    private static Scenario Of(string name, double? probability, params (string Driver, double Value)[] values)
        => new() { Name = name, Probability = probability, Values = [.. values.Select(v => new DriverValue { Driver = v.Driver, Value = v.Value })] };

    [Fact]
    public void Compute_OneOutcomeForSure_HasNoDeviation()
    {
        var result = ScenarioAnalysis.Compute(SensitivityExample.Drivers, [Of("as planned", 1)], SensitivityExample.Value);

        Assert.Equal((500d, 0d), (result.ExpectedValue.Value, result.StandardDeviation.Value));
    }


    [Fact]
    public void Compute_GoodAndBad_AveragesThem()
    {
        var result = ScenarioAnalysis.Compute(
            SensitivityExample.Drivers,
            [Of("bad", 0.25, ("visits avoided", 30), ("outlay", 1300)), Of("as planned", 0.5), Of("good", 0.25, ("visits avoided", 60))],
            SensitivityExample.Value);

        Assert.Equal([-400, 500, 800], result.Rows.Select(r => r.Outcome.Value));
        Assert.Equal([-900, 0, 300], result.Rows.Select(r => r.Difference.Value));
        Assert.Equal(350, result.ExpectedValue.Value);
        Reference.AssertClose(Math.Sqrt(202_500), result.StandardDeviation.Value, 1e-15, "√(¼·750² + ½·150² + ¼·450²)");
        Assert.Equal(0.25, result.ProbabilityOfLoss.Value);
    }

    [Fact]
    public void Compute_NoScenarios_HasNoAverages()
        => Assert.Equal(UndefinedReason.NoData, ScenarioAnalysis.Compute(SensitivityExample.Drivers, [], SensitivityExample.Value).ExpectedValue.Reason);

    [Fact]
    public void Compute_NoProbabilities_HasOutcomesButNoAverages()
    {
        var result = ScenarioAnalysis.Compute(SensitivityExample.Drivers, [Of("bad", null, ("visits avoided", 30))], SensitivityExample.Value);

        Assert.Equal(-100, result.Rows[0].Outcome.Value);
        Assert.Equal(UndefinedReason.MissingInput, result.StandardDeviation.Reason);
        Assert.Equal(UndefinedReason.MissingInput, result.ProbabilityOfLoss.Reason);
    }

    [Theory]
    [InlineData(0.5, UndefinedReason.NotReached)]
    [InlineData(0, null)]
    public void Compute_ScenarioWithoutOutcome_CountsWhenItMayHappen(double probability, UndefinedReason? reason)
        => Assert.Equal(reason, ScenarioAnalysis.Compute(
            SensitivityExample.Drivers, [Of("dear", probability, ("outlay", 1300)), Of("plan", 1 - probability)], SensitivityExample.Undefined)
                .ExpectedValue.Reason);

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentException>(() => ScenarioAnalysis.Compute(SensitivityExample.Drivers, [Of("a", 0.5), Of("b", null)], SensitivityExample.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScenarioAnalysis.Compute(SensitivityExample.Drivers, [Of("a", 0.5)], SensitivityExample.Value));
        Assert.Throws<ArgumentException>(() => ScenarioAnalysis.Compute(SensitivityExample.Drivers, [Of("a", 1, ("weather", 1))], SensitivityExample.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("a", 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("a", 1, ("outlay", double.NaN)));
    }

    [Property]
    public Property Compute_AnyProbabilities_ExpectedValueLiesAmongTheOutcomes()
        => Prop.ForAll(Gen.Choose(0, 100).Two().NonEmptyListOf().Where(l => l.Sum(x => x.Item1) > 0).ToArbitrary(), list =>
    {
        var result = Line(list);
        var outcomes = result.Rows.Where(r => r.Scenario.Probability > 0).Select(r => r.Outcome.Value!.Value).ToList();
        return result.ExpectedValue.Value >= outcomes.Min() - 1e-12 && result.ExpectedValue.Value <= outcomes.Max() + 1e-12;
    });

    [Property]
    public Property Compute_AnyProbabilities_SpreadIsTheMeanSquareLessTheSquaredMean()
        => Prop.ForAll(Gen.Choose(0, 100).Two().NonEmptyListOf().Where(l => l.Sum(x => x.Item1) > 0).ToArbitrary(), list =>
    {
        var result = Line(list);
        var square = result.Rows.Sum(r => r.Scenario.Probability!.Value * Math.Pow(r.Outcome.Value!.Value, 2));
        return Math.Abs(square - Math.Pow(result.ExpectedValue.Value!.Value, 2) - Math.Pow(result.StandardDeviation.Value!.Value, 2)) <= 1e-10 * (1 + square);
    });

    private static ScenarioAnalysisResult Line(IList<(int Weight, int Value)> list)
    {
        double total = list.Sum(x => x.Weight);
        return ScenarioAnalysis.Compute(
            SensitivityExample.Of([1]), [.. list.Select((x, i) => Of($"s{i}", x.Weight / total, ("no. 0", x.Value)))], SensitivityExample.Line([1]));
    }
}
