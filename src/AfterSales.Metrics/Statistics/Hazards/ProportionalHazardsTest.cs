using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Proportional hazards test (Grambsch–Therneau): does an effect found by Cox regression stay the same over time, or grow, fade, turn?</summary>
/// <remarks>
/// <para><b>Formula.</b> Effect β + θ·g(t); score test of θ = 0 at the fit: U = Σ g(t)(x − x̄(t)) over events, V = Σ g²V(t) − Σ gV(t)·(Σ V(t))⁻¹·Σ gV(t)
/// with x̄, V the mean and covariance of the covariates under observation then, ties as in the fit; χ² = U′V⁻¹U, for one covariate U²/V of it alone, the
/// others held proportional. g is centered, which changes nothing.</para>
/// <para><b>Units.</b> Change in β for one unit of g; with <see cref="CoxTimeScale.KaplanMeier"/> g runs from 0 to at most 1.</para>
/// <para><b>Domain.</b> As <see cref="CoxRegression"/>.</para>
/// <para><b>Edge cases.</b> No fit: everything undefined with its reason. All events at one time, so that g does not vary:
/// <see cref="UndefinedReason.ZeroVariance"/>. Logarithm with an event at time 0: <see cref="UndefinedReason.OutsideDomain"/>. Too few events to tell θ from
/// β: <see cref="UndefinedReason.Singular"/>.</para>
/// <para><b>Method.</b> One pass of descending time at the fitted coefficients; no effect that changes is fitted.</para>
/// <para><b>Source.</b> P. Grambsch and T. Therneau, Biometrika 81, 1994; the score form of R's survival 3 (cox.zph).</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ProportionalHazardsTest.Compute(
///     new CoxRegressionInput
///     {
///         Times = [3, 5, 8, 9, 12, 14],
///         Events = [true, true, true, true, true, false],
///         Covariates = [[1, 1, 0, 1, 0, 0]],
///     },
///     CoxTimeScale.Identity);
/// Console.WriteLine($"the log hazard ratio changes by {result.Terms[0].Change:F2} a month"); // the log hazard ratio changes by -0.31 a month
/// Console.WriteLine($"p = {result.Terms[0].Test.PValue:F2}: no sign that it does"); // p = 0.55: no sign that it does
/// </code>
/// </example>
public static class ProportionalHazardsTest
{
    private const double SingularBelow = 1e-10;

    /// <summary>Tests each covariate, and all together.</summary>
    /// <param name="input">Times, events, covariates.</param>
    /// <param name="scale">The function of time.</param>
    /// <param name="options">How the fit is made; null for <see cref="CoxRegressionOptions.Default"/>.</param>
    /// <returns>The fit and its tests.</returns>
    /// <exception cref="ArgumentException">There is no covariate, a number is not finite, a time is negative, or lengths differ.</exception>
    public static ProportionalHazardsTestResult Compute(
        CoxRegressionInput input, CoxTimeScale scale = CoxTimeScale.KaplanMeier, CoxRegressionOptions? options = null)
    {
        Guard.Defined(scale);
        options ??= CoxRegressionOptions.Default;
        var result = CoxRegression.Fit(input, options);
        if (result.Terms[0].StandardError.Reason is { } reason)
        {
            return Undefined(result, scale, reason);
        }

        var data = CoxData.Of(input);
        var fit = new CoxFit(data, options.Ties);
        if (CoxTimes.Of(data, scale) is not { } time)
        {
            return Undefined(result, scale, UndefinedReason.OutsideDomain);
        }

        var events = Enumerable.Range(0, data.Count).Where(i => data.Events[i]).Select(i => time.Values[i]).ToArray();
        return events.Min() == events.Max() ? Undefined(result, scale, UndefinedReason.ZeroVariance) : Of(result, scale, data, fit, time, events.Average());
    }

    private static ProportionalHazardsTestResult Of(
        CoxRegressionResult result, CoxTimeScale scale, CoxData data, CoxFit fit, (double[] Values, double Unit) time, double center)
    {
        var sums = new CoxTimeSums(data, fit.Likelihood.Risks, result.Options.Ties == CoxTies.Efron, time.Values, center);
        var (p, inverse) = (data.Covariates, Cholesky.Of(sums.Plain, SingularBelow)?.Inverse());
        if (inverse is null)
        {
            return Undefined(result, scale, UndefinedReason.Singular);
        }

        var rest = new double[p, p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                rest[i, j] = sums.Squared[i, j];
                for (var k = 0; k < p; k++)
                {
                    for (var h = 0; h < p; h++)
                    {
                        rest[i, j] -= sums.Weighted[i, k] * inverse[k, h] * sums.Weighted[h, j];
                    }
                }
            }
        }

        return new ProportionalHazardsTestResult
        {
            Fit = result,
            Scale = scale,
            Terms = FrozenList.Own([.. Enumerable.Range(0, p).Select(j => Term(sums.Score[j], rest[j, j], sums.Squared[j, j], data.Scales[j], time.Unit))]),
            Global = Cholesky.Of(rest, SingularBelow) is { } factor
                ? TestResult.ChiSquared(Math.Max(LeastSquares.Dot(factor.Solve(sums.Score), sums.Score), 0), p)
                : TestResult.Undefined(UndefinedReason.Singular),
        };
    }

    private static ProportionalHazardsTerm Term(double score, double variance, double whole, double scale, double unit)
        => variance > SingularBelow * whole
            ? new ProportionalHazardsTerm
            {
                Change = Figures.Finite(score / variance / scale / unit),
                Test = TestResult.ChiSquared(score * score / variance, 1),
            }
            : new ProportionalHazardsTerm
            {
                Change = Figure.Undefined<double>(UndefinedReason.Singular),
                Test = TestResult.Undefined(UndefinedReason.Singular),
            };

    private static ProportionalHazardsTestResult Undefined(CoxRegressionResult result, CoxTimeScale scale, UndefinedReason reason)
    {
        var term = new ProportionalHazardsTerm { Change = Figure.Undefined<double>(reason), Test = TestResult.Undefined(reason) };
        return new ProportionalHazardsTestResult
        {
            Fit = result,
            Scale = scale,
            Terms = FrozenList.Own([.. Enumerable.Repeat(term, result.Terms.Count)]),
            Global = TestResult.Undefined(reason),
        };
    }
}
