using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="CoxRegression"/> documents; its reference cases are in SurvivalExtendedTests.</summary>
public class CoxRegressionTests
{
    [Fact]
    public void Fit_NoEventConstantCollinear_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, Fit([1, 2, 3], [false, false, false], [1, 2, 3]).Terms[0].Coefficient.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, Fit([1, 2, 3], [true, true, true], [4, 4, 4]).Terms[0].Coefficient.Reason);
        var collinear = CoxRegression.Fit(
            new CoxRegressionInput { Times = [1, 2, 3, 4], Events = [true, true, true, true], Covariates = [[1, 3, 2, 5], [2, 6, 4, 10]] });
        Assert.Equal(UndefinedReason.Singular, collinear.Terms[0].Coefficient.Reason);
    }

    [Fact]
    public void Fit_NobodyComparable_HasNoConcordance()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Fit([5, 5, 5, 5], [true, true, true, true], [1, 2, 3, 4]).Concordance.Reason);

    private static CoxRegressionResult Fit(double[] times, bool[] events, double[] x)
        => CoxRegression.Fit(new CoxRegressionInput { Times = times, Events = events, Covariates = [x] });
}
