using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Logistic regression: what raises or lowers the chance that a customer leaves, buys again, complains.</summary>
/// <remarks>
/// <para><b>Formula.</b> ln(p/(1 − p)) = b₀ + Σ b_j x_j, maximizing Σ ln pᵢ over what happened + Σ ln(1 − pᵢ) over what did not; covariance (X′WX)⁻¹ with
/// W = p(1 − p); odds ratio e^b. Firth's estimator maximizes the same plus ½ ln|X′WX|; its p-values compare that maximum with the one at b_j = 0.</para>
/// <para><b>Units.</b> Log-odds for one unit of a predictor; odds ratios have none.</para>
/// <para><b>Domain.</b> Finite predictors, at least one observation; the constant is always there.</para>
/// <para><b>Edge cases.</b> All outcomes alike: coefficients undefined, <see cref="UndefinedReason.ZeroVariance"/>,
/// <see cref="LogisticSeparation.OneOutcome"/>. Predictors that determine each other, or do not vary: <see cref="UndefinedReason.Singular"/>. Predictors
/// that tell the outcomes apart, wholly or but for a tie: maximum likelihood is undefined, <see cref="UndefinedReason.Unbounded"/>, with
/// <see cref="LogisticRegressionResult.Separation"/> saying which; Firth's estimator stands, only where it is asked for. No maximum within five hundred
/// steps: <see cref="UndefinedReason.NoConvergence"/>. No predictor: the constant alone, separation null.</para>
/// <para><b>Method.</b> Predictors centered and at unit spread; separation by linear programming before any fit, rows entering as they are violated, within a
/// billion operations; Newton
/// with halved steps.</para>
/// <para><b>Source.</b> A. Albert and J. Anderson, Biometrika 71, 1984; D. Firth, Biometrika 80, 1993; G. Heinze and M. Schemper, Statistics in Medicine 21,
/// 2002. Matches R's glm(binomial), brglm2 and logistf.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = LogisticRegression.Fit(new LogisticRegressionInput
/// {
///     Outcomes = [true, true, true, false, true, false, false, false],
///     Predictors = [[1, 1, 1, 1, 0, 0, 0, 0]],
/// });
/// Console.WriteLine(
///     $"odds of leaving after a late repair: {result.Terms[1].OddsRatio:F1} times"); // odds of leaving after a late repair: 9.0 [0.4, 220.9] times
/// </code>
/// </example>
public static class LogisticRegression
{
    /// <summary>Fits the chance of an outcome to predictors.</summary>
    /// <param name="input">Outcomes and predictors.</param>
    /// <param name="options">How; null for <see cref="LogisticRegressionOptions.Default"/>.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no observation, a number is not finite, or lengths differ.</exception>
    public static LogisticRegressionResult Fit(LogisticRegressionInput input, LogisticRegressionOptions? options = null)
    {
        Guard.NotNull(input);
        options ??= LogisticRegressionOptions.Default;
        Guard.NotEmpty(input.Outcomes.Count, "outcomes");
        for (var j = 0; j < input.Predictors.Count; j++)
        {
            Guard.SameLength(input.Predictors[j].Count, input.Outcomes.Count, $"predictors[{j}]", "outcomes");
            Guard.AllFinite(((FrozenList<double>)input.Predictors[j]).Span, $"predictors[{j}]");
        }

        var events = input.Outcomes.Count(o => o);
        if (events == 0 || events == input.Outcomes.Count)
        {
            return Undefined(input, options, LogisticSeparation.OneOutcome, UndefinedReason.ZeroVariance);
        }

        var design = LogisticDesign.Of(input, isCentered: true);
        if (LeastSquares.Of(design.Columns, hasConstant: true, 1e-10).Rank < design.Columns.Length)
        {
            return Undefined(input, options, null, UndefinedReason.Singular);
        }

        LogisticSeparation? separation = input.Predictors.Count == 0 ? null : SeparationProgram.Of(design);
        if (options.Estimator == LogisticEstimator.MaximumLikelihood && separation is LogisticSeparation.Quasi or LogisticSeparation.Complete)
        {
            return Undefined(input, options, separation, UndefinedReason.Unbounded);
        }

        var fit = new LogisticFit(design, options.Estimator);
        return fit.IsConverged ? Result(input, design, fit, separation, options) : Undefined(input, options, separation, UndefinedReason.NoConvergence);
    }

    private static LogisticRegressionResult Result(
        LogisticRegressionInput input, LogisticDesign design, LogisticFit fit, LogisticSeparation? separation, LogisticRegressionOptions options)
    {
        var (covariance, isFirth) = (fit.Covariance(), options.Estimator == LogisticEstimator.Firth);
        var terms = new LogisticTerm[design.Columns.Length];
        for (var j = 0; j < terms.Length; j++)
        {
            var weights = design.Weights(j);
            var (value, variance) = (LeastSquares.Dot(weights, fit.Coefficients), 0.0);
            for (var a = 0; a < weights.Length; a++)
            {
                for (var b = 0; b < weights.Length; b++)
                {
                    variance += weights[a] * weights[b] * covariance[a, b];
                }
            }

            var error = Math.Sqrt(Math.Max(variance, 0));
            var coefficient = Figures.Interval(value, NormalDistribution.TwoSidedQuantile(options.Level) * error, options.Level, IntervalMethod.Wald);
            terms[j] = new LogisticTerm
            {
                Coefficient = coefficient,
                OddsRatio = Figures.Exponential(coefficient),
                StandardError = Figures.Finite(error),
                Test = isFirth ? Profile(input, design, fit, j) : Wald(value / error),
            };
        }

        // The determinant of the caller's columns is that of ours times their spreads, squared.
        var penalty = isFirth ? design.Scales.Sum(s => Elementary.Log(s)) : 0;
        return new LogisticRegressionResult
        {
            Count = input.Outcomes.Count,
            Events = input.Outcomes.Count(o => o),
            Separation = separation,
            Terms = FrozenList.Own(terms),
            LogLikelihood = Figures.Finite(fit.LogLikelihood + penalty),
            Options = options,
        };
    }

    private static TestResult Wald(double z)
        => Math.Abs(z) <= double.MaxValue ? TestResult.Normal(z, NormalDistribution.TwoSided(z)) : TestResult.Undefined(UndefinedReason.ZeroVariance);

    private static TestResult Profile(LogisticRegressionInput input, LogisticDesign design, LogisticFit fit, int term)
    {
        // A constant of zero is one of the caller's columns, not of the centered ones.
        var (own, best) = (design, fit.LogLikelihood);
        if (term == 0 && design.Columns.Length > 1)
        {
            own = LogisticDesign.Of(input, isCentered: false);
            best = new LogisticFit(own, LogisticEstimator.Firth).LogLikelihood;
        }

        var without = new LogisticFit(own, LogisticEstimator.Firth, term);
        return without.IsConverged
            ? TestResult.ChiSquared(Math.Max(2 * (best - without.LogLikelihood), 0), 1)
            : TestResult.Undefined(UndefinedReason.NoConvergence);
    }

    private static LogisticRegressionResult Undefined(
        LogisticRegressionInput input, LogisticRegressionOptions options, LogisticSeparation? separation, UndefinedReason reason)
    {
        var nothing = Estimate.Undefined(reason, options.Level, IntervalMethod.Wald);
        var term = new LogisticTerm
        {
            Coefficient = nothing,
            OddsRatio = nothing,
            StandardError = Figure.Undefined<double>(reason),
            Test = TestResult.Undefined(reason),
        };
        return new LogisticRegressionResult
        {
            Count = input.Outcomes.Count,
            Events = input.Outcomes.Count(o => o),
            Separation = separation,
            Terms = FrozenList.Own([.. Enumerable.Repeat(term, input.Predictors.Count + 1)]),
            LogLikelihood = Figure.Undefined<double>(reason),
            Options = options,
        };
    }
}
