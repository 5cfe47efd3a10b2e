using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>What is free of the unit stays so at any scale a double has: nothing overflows or vanishes when it is squared.</summary>
public class ScalingTests
{
    private static readonly double[] X = [1, 2, 3, 4, 5, 7];

    private static readonly double[] Y = [2, 1, 4, 3, 9, 5];

    public static TheoryData<double> Scales { get; } = [1e-300, 1e-162, 1e-160, 1e-60, 1, 1e60, 1e154, 1e160, 1e300];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Compute_AnyScale_HasTheSameCorrelation(double scale)
    {
        var plain = PearsonCorrelation.Compute(X, Y);
        var scaled = PearsonCorrelation.Compute(By(X, scale), By(Y, 1 / scale));

        Digits.AssertAgree(plain.Headline.Value, scaled.Headline.Value, 1e-14, "r");
        Digits.AssertAgree(plain.PValue.Value, scaled.PValue.Value, 1e-12, "p");
    }

    /// <summary>Squared without scaling, 1e-162 made it 1 and 1e154 made it 0.</summary>
    [Theory]
    [InlineData(1e-162)]
    [InlineData(1e154)]
    public void Compute_SquaresBeyondADouble_CorrelationIs29Of35(double scale)
        => Assert.Equal(29.0 / 35, PearsonCorrelation.Compute(By([1, 2, 3, 4, 5, 6], scale), By([2, 1, 4, 3, 6, 5], scale)).Headline.Value!.Value, 1e-14);

    [Theory]
    [MemberData(nameof(Scales))]
    public void Compute_AnyScale_HasTheSameTestsOfMeans(double scale)
    {
        var plain = MeanDifference.Compute(X, Y);
        var scaled = MeanDifference.Compute(By(X, scale), By(Y, scale));
        var (paired, pairedScaled) = (PairedDifference.Compute(X, Y), PairedDifference.Compute(By(X, scale), By(Y, scale)));
        var (groups, groupsScaled) = (GroupComparison.Compute([X, Y]), GroupComparison.Compute([By(X, scale), By(Y, scale)]));

        Digits.AssertAgree(plain.Welch.PValue.Value, scaled.Welch.PValue.Value, 1e-11, "Welch");
        Digits.AssertAgree(plain.CohenD.Value, scaled.CohenD.Value, 1e-12, "d");
        Digits.AssertAgree(plain.Headline.Upper * scale, scaled.Headline.Upper, 1e-12, "upper");
        Digits.AssertAgree(paired.Test.PValue.Value, pairedScaled.Test.PValue.Value, 1e-11, "paired");
        Digits.AssertAgree(groups.Anova.PValue.Value, groupsScaled.Anova.PValue.Value, 1e-11, "anova");
        Digits.AssertAgree(groups.Bartlett.PValue.Value, groupsScaled.Bartlett.PValue.Value, 1e-11, "bartlett");
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Fit_AnyScale_HasTheSameTests(double scale)
    {
        var plain = LinearRegression.Fit(Y, X, new LinearRegressionOptions { Covariance = RegressionCovariance.Hc1 });
        var scaled = LinearRegression.Fit(By(Y, 1 / scale), By(X, scale), new LinearRegressionOptions { Covariance = RegressionCovariance.Hc1 });

        Digits.AssertAgree(plain.RSquared.Value, scaled.RSquared.Value, 1e-12, "R²");
        Digits.AssertAgree(plain.F.Value, scaled.F.Value, 1e-11, "F");
        Digits.AssertAgree(plain.Terms[0].PValue.Value, scaled.Terms[0].PValue.Value, 1e-10, "p of the constant");
        Digits.AssertAgree(plain.ResidualStandardError.Value / scale, scaled.ResidualStandardError.Value, 1e-12, "sigma");
        if (scale is > 1e-150 and < 1e150)
        {
            Digits.AssertAgree(plain.Terms[1].PValue.Value, scaled.Terms[1].PValue.Value, 1e-10, "p of the slope");
            Digits.AssertAgree(plain.Terms[1].Coefficient.Value / scale / scale, scaled.Terms[1].Coefficient.Value, 1e-12, "slope");
            Digits.AssertAgree(
                LinearRegression.Predict(plain, [6]).Mean.Upper / scale, LinearRegression.Predict(scaled, [6 * scale]).Mean.Upper, 1e-11, "prediction");
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Compute_AnyScale_HasTheSamePartialCorrelations(double scale)
    {
        double[] z = [1, 0, 2, 1, 1, 5];

        Digits.AssertAgree(
            PartialCorrelation.Compute([X, Y, z]).Coefficients[0][1].Value,
                PartialCorrelation.Compute([By(X, scale), By(Y, 1 / scale), z]).Coefficients[0][1].Value,
            1e-12, "partial");
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Compute_AnyScale_HasTheSameShape(double scale)
    {
        var (plain, scaled) = (Moments.Compute(X), Moments.Compute(By(X, scale)));

        Digits.AssertAgree(plain.Skewness.Value, scaled.Skewness.Value, 1e-12, "skewness");
        Digits.AssertAgree(plain.StandardDeviation.Value * scale, scaled.StandardDeviation.Value, 1e-13, "standard deviation");
    }

    private static double[] By(double[] values, double scale) => [.. values.Select(v => v * scale)];
}
