using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Ordinary least squares with standard errors, tests, intervals, and the diagnostics of each observation.</summary>
/// <remarks>
/// <para><b>Formula.</b> b minimizes Σ(yᵢ − xᵢ′b)². Covariance (X′X)⁻¹ X′ΩX (X′X)⁻¹ with Ω by <see cref="RegressionCovariance"/>: σ²I with σ² = RSS/(n − k);
/// eᵢ², eᵢ²n/(n − k), eᵢ²/(1 − hᵢ), eᵢ²/(1 − hᵢ)² (HC0–HC3); Newey–West eₜeₛ(1 − |t − s|/(L + 1)); clusters eᵢeⱼ within one. t = b/SE; leverage hᵢ =
/// xᵢ′(X′X)⁻¹xᵢ;
/// Cook eᵢ²hᵢ/(kσ²(1 − hᵢ)²); VIF 1/(1 − Rⱼ²); log-likelihood −n/2·(ln 2π + ln(RSS/n) + 1).</para>
/// <para><b>Units.</b> A coefficient is in units of the response for each unit of its predictor; R² and leverage are fractions; p-values two-sided.</para>
/// <para><b>Domain.</b> Finite numbers, at least one observation, columns as long as the response; clusters exactly when the standard errors are
/// clustered.</para>
/// <para><b>Edge cases.</b> A column determined by those before it (constant beside the constant term, sum of others, repeated): its coefficient is undefined,
/// <see cref="UndefinedReason.Singular"/>, and the others are those of the fit without it. n = k: coefficients stand, everything that needs a residual
/// variance is undefined, <see cref="UndefinedReason.SmallSample"/>. A fit without residuals: standard errors 0, t and p undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, likelihood undefined, <see cref="UndefinedReason.Unbounded"/>. A constant response: R² and F undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>. An observation of leverage 1 leaves HC2 and HC3 undefined, <see cref="UndefinedReason.Singular"/>, and its
/// own Cook's distance.
/// Fewer than two clusters: standard errors undefined, <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Columns and response brought near 1 by powers of two and shifted by their means, then QR by twice-done Gram–Schmidt: Longley's data
/// keep ten digits. t tests with n − k degrees of
/// freedom, with clusters G − 1. F and the criteria are classical whatever the standard errors.</para>
/// <para><b>Source.</b> White, Econometrica 48, 1980; MacKinnon and White, J. Econometrics 29, 1985; Newey and West, Econometrica 55, 1987; Cook,
/// Technometrics 19, 1977;
/// Breusch and Pagan 1979, Koenker 1981. Matches R's lm, sandwich (vcovHC, NeweyWest without prewhitening, vcovCL) and NIST's certified Longley values.</para>
/// </remarks>
/// <example>
/// <code>
/// LinearRegressionOptions Default = LinearRegressionOptions.Default;
/// var fit = LinearRegression.Fit([1.0, 2, 3.5, 9], [0.0, 0, 0, 1], Default with { Covariance = RegressionCovariance.Hc3 });
/// Console.WriteLine(fit.Terms[1].StandardError.Reason); // Singular
/// Console.WriteLine(fit.CookDistance[3].Reason); // Singular
/// Console.WriteLine(fit.CookDistance[0].Value); // 0.3223684210526315
/// Console.WriteLine(fit.Terms[1].Coefficient.Value); // 6.833333333333333
/// </code>
/// </example>
public static partial class LinearRegression
{
    /// <summary>Fits a response to several predictors.</summary>
    /// <param name="input">The columns.</param>
    /// <param name="options">How; null for <see cref="LinearRegressionOptions.Default"/>.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no observation, lengths differ, a number is not finite, or clusters are missing or given without
    /// use.</exception>
    public static LinearRegressionResult Fit(LinearRegressionInput input, LinearRegressionOptions? options = null)
    {
        Guard.NotNull(input);
        options ??= LinearRegressionOptions.Default;
        var n = input.Response.Count;
        if (n == 0)
        {
            throw new ArgumentException("Response must hold at least one observation; it is empty.", nameof(input));
        }

        Guard.AllFinite(((FrozenList<double>)input.Response).Span, "response");
        for (var j = 0; j < input.Predictors.Count; j++)
        {
            Guard.SameLength(input.Predictors[j].Count, n, $"predictors[{j}]", "response");
            Guard.AllFinite(((FrozenList<double>)input.Predictors[j]).Span, $"predictors[{j}]");
        }

        var isClustered = options.Covariance is RegressionCovariance.ClusterHc0 or RegressionCovariance.ClusterHc1;
        if (isClustered != input.Clusters is not null)
        {
            throw new ArgumentException($"Clusters must be given exactly when the standard errors are clustered; the covariance is {options.Covariance}.",
                nameof(input));
        }

        if (input.Clusters is { } clusters)
        {
            Guard.SameLength(clusters.Count, n, "clusters", "response");
        }

        return Solve(input, options, Returned);
    }

    /// <summary>
    /// The terms alone, for other calculations: a response is none of their callers' words, and need leave no room for residuals.
    /// </summary>
    internal static IReadOnlyList<RegressionTerm> Terms(LinearRegressionInput input, LinearRegressionOptions options)
        => Solve(input, options, static (_, _) => ([], [])).Terms;

    /// <summary>The slope over periods 1, 2, ….</summary>
    internal static RegressionTerm SlopeOverTime(double[] values, double level) => Terms(
        new LinearRegressionInput
        {
            Response = FrozenList.Copy<double>(values),
            Predictors = [FrozenList.Own(Enumerable.Range(1, values.Length).Select(t => (double)t).ToArray())],
        },
        new LinearRegressionOptions { Level = level })[1];

    /// <summary>Fits a response to one predictor.</summary>
    /// <param name="response">The response, finite numbers.</param>
    /// <param name="predictor">The predictor, one finite number for each of the response.</param>
    /// <param name="options">How; null for <see cref="LinearRegressionOptions.Default"/>.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no observation, lengths differ, a number is not finite, or the options ask for clusters.</exception>
    public static LinearRegressionResult Fit(ReadOnlySpan<double> response, ReadOnlySpan<double> predictor, LinearRegressionOptions? options = null)
    {
        Guard.NotEmpty(response.Length, nameof(response));
        Guard.SameLength(predictor.Length, response.Length, nameof(predictor), nameof(response));
        Guard.AllFinite(predictor, nameof(predictor));
        if (options?.Covariance is RegressionCovariance.ClusterHc0 or RegressionCovariance.ClusterHc1)
        {
            throw new ArgumentException("Options must not ask for clustered standard errors, which take an input with clusters.", nameof(options));
        }

        return Fit(new LinearRegressionInput { Response = FrozenList.Copy(response), Predictors = [FrozenList.Copy(predictor)] }, options);
    }

    /// <summary>The mean response at new values of the predictors, and the range of a single new observation there.</summary>
    /// <param name="fit">A fit.</param>
    /// <param name="values">One finite value for each predictor, in their order.</param>
    /// <returns>The prediction, at the fit's level; a value other than 0 for a predictor without coefficient makes it undefined,
    /// <see cref="UndefinedReason.Singular"/>.</returns>
    /// <exception cref="ArgumentException">The number of values differs from the predictors', or one is not finite.</exception>
    public static RegressionPrediction Predict(LinearRegressionResult fit, ReadOnlySpan<double> values)
    {
        Guard.NotNull(fit);
        var hasConstant = fit.Options.Intercept == RegressionIntercept.Included ? 1 : 0;
        Guard.SameLength(values.Length, fit.Terms.Count - hasConstant, nameof(values), "the predictors");
        Guard.AllFinite(values, nameof(values));
        var weights = new double[fit.Terms.Count];
        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] = j < hasConstant ? 1 : values[j - hasConstant] - fit.Basis.Shifts[j];
        }

        var isSingular = false;
        for (var j = hasConstant; j < weights.Length; j++)
        {
            isSingular |= fit.Terms[j].Coefficient.Reason == UndefinedReason.Singular && fit.Terms[j].Coefficient.Value is null && values[j - hasConstant] != 0;
        }

        var mean = isSingular ? Singular(fit) : Term(fit, weights);
        return new RegressionPrediction { Mean = mean.Coefficient, StandardError = mean.StandardError, Observation = Observation(fit, mean) };
    }

    /// <summary>A weighted sum of coefficients with its standard error and test: a difference of two, an effect at a certain time.</summary>
    /// <param name="fit">A fit.</param>
    /// <param name="weights">One finite weight for each of <see cref="LinearRegressionResult.Terms"/>, the constant's first if there is one.</param>
    /// <returns>The combination; a weight other than 0 on a term without coefficient makes it undefined, <see cref="UndefinedReason.Singular"/>.</returns>
    /// <exception cref="ArgumentException">The number of weights differs from the terms', or one is not finite.</exception>
    public static RegressionTerm Combine(LinearRegressionResult fit, ReadOnlySpan<double> weights)
    {
        Guard.NotNull(fit);
        Guard.SameLength(weights.Length, fit.Terms.Count, nameof(weights), "the terms");
        Guard.AllFinite(weights, nameof(weights));
        var shifted = weights.ToArray();
        for (var j = 0; j < shifted.Length; j++)
        {
            if (weights[j] != 0 && fit.Terms[j].Coefficient.Value is null)
            {
                return Singular(fit);
            }

            if (j > 0)
            {
                shifted[j] -= weights[0] * fit.Basis.Shifts[j];
            }
        }

        return Term(fit, shifted);
    }

    private static RegressionTerm Singular(LinearRegressionResult fit) => new()
    {
        Coefficient = Estimate.Undefined(UndefinedReason.Singular, fit.Options.Level, IntervalMethod.StudentT),
        StandardError = Figure.Undefined<double>(UndefinedReason.Singular),
        T = Figure.Undefined<double>(UndefinedReason.Singular),
        PValue = Figure.Undefined<double>(UndefinedReason.Singular),
    };

    private static Estimate Observation(LinearRegressionResult fit, RegressionTerm mean)
    {
        var level = fit.Options.Level;
        if (mean.Coefficient.Value is not { } value)
        {
            return Estimate.Undefined(mean.Coefficient.Reason!.Value, level, IntervalMethod.Prediction);
        }

        if (mean.StandardError.Value is not { } error || fit.ResidualStandardError.Value is not { } sigma)
        {
            return Estimate.WithoutInterval(value, mean.StandardError.Reason ?? fit.ResidualStandardError.Reason!.Value, level, IntervalMethod.Prediction);
        }

        var half = StudentTDistribution.TwoSidedQuantile(level, fit.Basis.TestDegreesOfFreedom) * Math.Sqrt((sigma * sigma) + (error * error));
        return Figures.Interval(value, half, level, IntervalMethod.Prediction);
    }
}
