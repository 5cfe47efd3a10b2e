using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Cox regression (proportional hazards): what makes the event come sooner or later, whatever the hazard over time.</summary>
/// <remarks>
/// <para><b>Formula.</b> h(t | x) = h₀(t)·e^(β·x); β maximizes Σ over events of β·x − ln Σ e^(β·x) over those under observation then. Events at one time:
/// Efron's, the k-th of d sees the sum less k/d of those that end; Breslow's, all of it. Covariance the inverse information, or the sum over clusters of
/// their influence dfbeta·dfbeta′. Hazard ratio e^β. Score test U(0)′I(0)⁻¹U(0), Wald β′Iβ, likelihood ratio 2(l(β) − l(0)), all χ² with as many degrees of
/// freedom as covariates.</para>
/// <para><b>Units.</b> Times in any one unit: only their order matters, any monotone change of time gives the same answer. β is for one unit of its
/// covariate.</para>
/// <para><b>Domain.</b> Times finite and not negative, covariates finite and known at the start; at least one covariate. Strata have baseline hazards of
/// their own.</para>
/// <para><b>Edge cases.</b> No event: everything undefined, <see cref="UndefinedReason.NoData"/>. A covariate that does not vary:
/// <see cref="UndefinedReason.ZeroVariance"/>. Covariates that determine each other, or are alike among all under observation at every event:
/// <see cref="UndefinedReason.Singular"/>. Nobody with a trait has the event, or whoever has it stands highest of all under observation in some mixture of
/// covariates (monotone likelihood), so that a coefficient runs to infinity: <see cref="UndefinedReason.Unbounded"/> and
/// <see cref="CoxRegressionResult.IsMonotone"/>, where other programs print a large number; the same in every unit of time and of the covariates. A program
/// of over a billion operations would be needed to tell: <see cref="UndefinedReason.Unresolved"/>.
/// No maximum within sixty steps: <see cref="UndefinedReason.NoConvergence"/>. No two subjects comparable: concordance undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. The null likelihood stands wherever there is an event.</para>
/// <para><b>Method.</b> Newton's method with halved steps on covariates centered and at unit spread, one pass of descending time each. Where the information
/// fades on the way, linear programming looks for a direction in which every event stands highest of its risk set, which proves that there is no maximum.
/// Concordance by a Fenwick tree, O(n log n).</para>
/// <para><b>Source.</b> D. R. Cox, JRSS B 34, 1972; B. Efron, JASA 72, 1977; D. Lin and L. Wei, JASA 84, 1989, for robust errors; F. Harrell 1982 for
/// concordance. Matches R's coxph.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = CoxRegression.Fit(new CoxRegressionInput
/// {
///     Times = [3, 5, 8, 9, 12, 14],
///     Events = [true, true, true, true, true, false],
///     Covariates = [[1, 1, 0, 1, 0, 0]],
/// });
/// Console.WriteLine($"heavy use: hazard ratio {result.Terms[0].HazardRatio:F2}"); // heavy use: hazard ratio 5.41 [0.54, 53.76]
/// Console.WriteLine($"{result.Events} failures of {result.Count} machines"); // 5 failures of 6 machines
/// </code>
/// </example>
public static class CoxRegression
{
    /// <summary>Fits the hazard to covariates.</summary>
    /// <param name="input">Times, events, covariates.</param>
    /// <param name="options">How; null for <see cref="CoxRegressionOptions.Default"/>.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no covariate, a number is not finite, a time is negative, or lengths differ.</exception>
    public static CoxRegressionResult Fit(CoxRegressionInput input, CoxRegressionOptions? options = null)
    {
        Check(Guard.NotNull(input));
        options ??= CoxRegressionOptions.Default;
        var data = CoxData.Of(input);
        var fit = new CoxFit(data, options.Ties);
        return fit.Reason is { } reason ? Undefined(data, fit, reason, options) : Result(input, data, fit, options);
    }

    private static void Check(CoxRegressionInput input)
    {
        var n = input.Times.Count;
        Guard.NoneNegative(((FrozenList<double>)input.Times).Span, "times");
        Guard.SameLength(input.Events.Count, n, "events", "times");
        Guard.NotEmpty(input.Covariates.Count, "covariates");
        for (var j = 0; j < input.Covariates.Count; j++)
        {
            Guard.SameLength(input.Covariates[j].Count, n, $"covariates[{j}]", "times");
            Guard.AllFinite(((FrozenList<double>)input.Covariates[j]).Span, $"covariates[{j}]");
        }

        Guard.SameLength(input.Strata?.Count ?? n, n, "strata", "times");
        Guard.SameLength(input.Clusters?.Count ?? n, n, "clusters", "times");
    }

    private static CoxRegressionResult Result(CoxRegressionInput input, CoxData data, CoxFit fit, CoxRegressionOptions options)
    {
        var (p, likelihood) = (data.Covariates, fit.Likelihood);
        var inverse = Cholesky.Of(likelihood.Information, 0)!.Inverse();
        var robust = input.Clusters is not null || options.Errors == CoxErrors.Robust
            ? CoxInfluence.Covariance(data, fit, options.Ties, inverse, input.Clusters)
            : null;
        var wald = 0.0;
        for (var j = 0; j < p; j++)
        {
            for (var h = 0; h < p; h++)
            {
                wald += fit.Coefficients[j] * likelihood.Information[j, h] * fit.Coefficients[h];
            }
        }

        return new CoxRegressionResult
        {
            Count = data.Count,
            Events = data.Events.Count(e => e),
            Terms = FrozenList.Own([.. Enumerable.Range(0, p).Select(j => Term(
                fit.Coefficients[j], Math.Sqrt(inverse[j, j]), robust is null ? null : Math.Sqrt(robust[j, j]), data.Scales[j], options))]),
            NullLogLikelihood = Figures.Finite(fit.NullLogLikelihood),
            LogLikelihood = Figures.Finite(likelihood.LogLikelihood),
            ScoreTest = TestResult.ChiSquared(fit.ScoreTest, p),
            Wald = TestResult.ChiSquared(wald, p),
            LikelihoodRatio = TestResult.ChiSquared(Math.Max(2 * (likelihood.LogLikelihood - fit.NullLogLikelihood), 0), p),
            Concordance = CoxInfluence.Concordance(data, likelihood.Risks),
            Iterations = fit.Iterations,
            Options = options,
        };
    }

    private static CoxTerm Term(double coefficient, double error, double? robust, double scale, CoxRegressionOptions options)
    {
        var used = options.Errors == CoxErrors.Robust ? robust!.Value : error;
        var z = coefficient / used;
        var beta = Figures.Interval(coefficient / scale, NormalDistribution.TwoSidedQuantile(options.Level) * used / scale, options.Level, IntervalMethod.Wald);
        return new CoxTerm
        {
            Coefficient = beta,
            HazardRatio = Figures.Exponential(beta),
            StandardError = Figures.Finite(error / scale),
            RobustStandardError = robust is { } r ? Figures.Finite(r / scale) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            Test = Math.Abs(z) <= double.MaxValue ? TestResult.Normal(z, NormalDistribution.TwoSided(z)) : TestResult.Undefined(UndefinedReason.ZeroVariance),
        };
    }

    private static CoxRegressionResult Undefined(CoxData data, CoxFit fit, UndefinedReason reason, CoxRegressionOptions options)
    {
        var none = Figure.Undefined<double>(reason);
        var nothing = Estimate.Undefined(reason, options.Level, IntervalMethod.Wald);
        var term = new CoxTerm
        {
            Coefficient = nothing,
            HazardRatio = nothing,
            StandardError = none,
            RobustStandardError = none,
            Test = TestResult.Undefined(reason),
        };
        return new CoxRegressionResult
        {
            Count = data.Count,
            Events = data.Events.Count(e => e),
            Terms = FrozenList.Own([.. Enumerable.Repeat(term, data.Covariates)]),
            NullLogLikelihood = reason is UndefinedReason.NoData ? none : Figures.Finite(fit.NullLogLikelihood),
            LogLikelihood = none,
            ScoreTest = fit.ScoreTest > 0 ? TestResult.ChiSquared(fit.ScoreTest, data.Covariates) : TestResult.Undefined(reason),
            Wald = TestResult.Undefined(reason),
            LikelihoodRatio = TestResult.Undefined(reason),
            Concordance = none,
            Iterations = fit.Iterations,
            IsMonotone = reason is UndefinedReason.Unbounded,
            Options = options,
        };
    }
}
