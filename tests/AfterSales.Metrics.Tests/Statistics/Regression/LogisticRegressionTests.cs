using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="LogisticRegression"/> documents; its reference cases are in SurvivalExtendedTests.</summary>
public class LogisticRegressionTests
{
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
