using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents, and the closed form of two groups.</summary>
public class LogisticRegressionTests
{
    private static readonly LogisticRegressionOptions Firth = new() { Estimator = LogisticEstimator.Firth };

    private static LogisticRegressionInput Input(bool[] outcomes, params double[][] predictors) => new() { Outcomes = outcomes, Predictors = predictors };

    // 3 of 4 against 1 of 4: log odds ln 3 and −ln 3; error √(1/3 + 1 + 1 + 1/3).
    [Fact]
    public void Fit_TwoGroups_IsTheLogOfTheirOddsRatio()
    {
        var result = LogisticRegression.Fit(Input([true, true, true, false, true, false, false, false], [1, 1, 1, 1, 0, 0, 0, 0]));

        Assert.Equal(LogisticSeparation.None, result.Separation);
        Reference.AssertClose(-Math.Log(3), result.Terms[0].Coefficient.Value, 1e-10, "constant");
        Reference.AssertClose(2 * Math.Log(3), result.Terms[1].Coefficient.Value, 1e-10, "slope");
        Reference.AssertClose(9, result.Terms[1].OddsRatio.Value, 1e-9, "odds ratio");
        Reference.AssertClose(Math.Sqrt(8 / 3.0), result.Terms[1].StandardError.Value, 1e-9, "error");
        Reference.AssertClose(8 * ((0.75 * Math.Log(0.75)) + (0.25 * Math.Log(0.25))), result.LogLikelihood.Value, 1e-10, "likelihood");
    }

    [Fact]
    public void Fit_OutcomesAlike_IsZeroVariance()
    {
        var result = LogisticRegression.Fit(Input([true, true, true], [1, 2, 3]));

        Assert.Equal((UndefinedReason.ZeroVariance, LogisticSeparation.OneOutcome), (result.Terms[1].Coefficient.Reason, result.Separation));
    }

    [Fact]
    public void Fit_PredictorsThatDetermineEachOtherOrDoNotVary_IsSingular()
    {
        bool[] outcomes = [true, false, true, false, true];

        Assert.Equal(UndefinedReason.Singular, LogisticRegression.Fit(Input(outcomes, [1, 2, 3, 4, 9], [2, 4, 6, 8, 18])).Terms[1].Coefficient.Reason);
        Assert.Equal(UndefinedReason.Singular, LogisticRegression.Fit(Input(outcomes, [7, 7, 7, 7, 7])).Terms[1].Coefficient.Reason);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, LogisticSeparation.Complete)]
    [InlineData(new[] { 1.0, 2, 2, 3 }, LogisticSeparation.Quasi)]
    public void Fit_PredictorTellsTheOutcomesApart_IsUnboundedAndFirthStands(double[] predictor, LogisticSeparation separation)
    {
        bool[] outcomes = [false, false, true, true];
        var (plain, firth) = (LogisticRegression.Fit(Input(outcomes, predictor)), LogisticRegression.Fit(Input(outcomes, predictor), Firth));

        Assert.Equal((UndefinedReason.Unbounded, separation), (plain.Terms[1].Coefficient.Reason, plain.Separation));
        Assert.True(firth.Terms[1].Coefficient.Value is > 0 and < 20);
        Assert.Equal(separation, firth.Separation);
    }

    [Fact]
    public void Fit_NoPredictor_IsTheConstantAlone()
    {
        var result = LogisticRegression.Fit(Input([true, false, false, false]));

        Assert.Null(result.Separation);
        Reference.AssertClose(-Math.Log(3), Assert.Single(result.Terms).Coefficient.Value, 1e-12, "constant");
    }

    [Fact]
    public void Fit_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Input([])));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Input([true, false], [1])));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Input([true, false], [1, double.NaN])));
    }

    [Fact]
    public void Fit_PredictorThatTellsAll_IsNamedAndFirthStands()
    {
        var input = new LogisticRegressionInput { Outcomes = [false, false, false, true, true, true], Predictors = [[1, 2, 3, 4, 5, 6]] };
        var plain = LogisticRegression.Fit(input);
        Assert.Equal(LogisticSeparation.Complete, plain.Separation);
        Assert.Equal(UndefinedReason.Unbounded, plain.Terms[1].Coefficient.Reason);
        var firth = LogisticRegression.Fit(input, new LogisticRegressionOptions { Estimator = LogisticEstimator.Firth });
        Assert.True(firth.Terms[1].Coefficient.Value > 0);
    }
}
