using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// Fit, tests, result.
public partial class LinearRegression
{
    private static LinearRegressionResult Solve(
        LinearRegressionInput input,
        LinearRegressionOptions options,
        Func<RegressionFit, IReadOnlyList<double>, (double[] Fitted, double[] Residuals)> returned)
    {
        var fit = new RegressionFit(input, options);
        var (f, fPValue) = RegressionTests.F(fit);
        var (heterogeneity, heterogeneityPValue) = RegressionTests.BreuschPagan(fit);
        var logLikelihood = RegressionTests.LogLikelihood(fit);
        var parameters = fit.System.Rank + 1;
        var (meat, clusters, lag) = Meat(fit, input.Clusters, options);
        var (fitted, residuals) = returned(fit, input.Response);
        var result = new LinearRegressionResult
        {
            Observations = fit.Observations,
            Rank = fit.System.Rank,
            DegreesOfFreedom = fit.DegreesOfFreedom,
            Terms = [],
            ResidualStandardError = RegressionTests.ResidualError(fit),
            RSquared = RegressionTests.RSquared(fit),
            AdjustedRSquared = RegressionTests.AdjustedRSquared(fit),
            F = f,
            FPValue = fPValue,
            LogLikelihood = logLikelihood,
            Aic = logLikelihood.Select(l => (-2 * l) + (2 * parameters)),
            Bic = logLikelihood.Select(l => (-2 * l) + (Elementary.Log(fit.Observations) * parameters)),
            DurbinWatson = RegressionTests.DurbinWatson(fit),
            BreuschPagan = heterogeneity,
            BreuschPaganPValue = heterogeneityPValue,
            Fitted = FrozenList.Own(fitted),
            Residuals = FrozenList.Own(residuals),
            Leverage = FrozenList.Own(fit.Leverage),
            CookDistance = FrozenList.Own(RegressionTests.Cook(fit)),
            ClusterCount = clusters,
            Lag = lag,
            Options = options,
            Basis = new RegressionBasis
            {
                Coefficients = FrozenList.Own(fit.Coefficients),
                Covariance = FrozenList.Own(meat is null ? [] : fit.System.Sandwich(meat).Cast<double>().ToArray()),
                Shifts = FrozenList.Own([.. fit.System.Shifts.Select((shift, j) => Scaling.Up(shift, fit.Exponents[j]))]),
                Exponents = FrozenList.Own(fit.Exponents),
                ResponseExponent = fit.ResponseExponent,
                TestDegreesOfFreedom = clusters is { } count ? count - 1 : fit.DegreesOfFreedom,
            },
        };
        return result with { Terms = FrozenList.Own(Terms(result, fit.System, fit.HasConstant)) };
    }

    private static (double[] Fitted, double[] Residuals) Returned(RegressionFit fit, IReadOnlyList<double> response)
    {
        var (fitted, residuals) = (new double[fit.Observations], new double[fit.Observations]);
        for (var i = 0; i < fitted.Length; i++)
        {
            residuals[i] = Scaling.Up(fit.Residuals[i], fit.ResponseExponent);
            fitted[i] = Guard.Representable(response[i] - residuals[i], nameof(response));
        }

        return (fitted, residuals);
    }

    private static Figure<double> Small() => RegressionTests.Small();

    private static Figure<double> Flat() => RegressionTests.Flat();
}
