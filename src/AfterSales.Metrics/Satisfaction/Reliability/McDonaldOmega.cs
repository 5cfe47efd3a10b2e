using AfterSales.Metrics.Internal;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>McDonald's omega, composite reliability and average variance extracted, from a one-factor model of a block of questions.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ = λλᵀ + Θ fitted by maximum likelihood; ω = (Σλ)²/((Σλ)² + Σθ); composite reliability the same with standardized loadings
/// l = λ/√(λ² + θ) and errors 1 − l²; average variance extracted Σl²/k.</para>
/// <para><b>Units.</b> None, except loadings and error variances, which have the questions'.</para>
/// <para><b>Domain.</b> Three or more questions turned the same way; respondents who answered all of them; covariances with divisor n, as the likelihood
/// has it.</para>
/// <para><b>Edge cases.</b> Fewer than three questions: undefined, <see cref="UndefinedReason.Singular"/>, as two questions fit any loading. No respondent:
/// <see cref="UndefinedReason.NoData"/>. A question without spread: <see cref="UndefinedReason.ZeroVariance"/>. Questions that determine each other, or no more
/// respondents than questions: <see cref="UndefinedReason.Singular"/>. An error variance below zero is kept and flagged. No maximum within 500 steps:
/// <see cref="UndefinedReason.NoConvergence"/>.</para>
/// <para><b>Method.</b> Fisher scoring on the correlations, with step halving; stops when no parameter moves by more than 1e-11.</para>
/// <para><b>Source.</b> R. McDonald, Test Theory, 1999; C. Fornell and D. Larcker, Journal of Marketing Research 18, 1981;
/// K. Jöreskog, Psychometrika 34, 1969. Agrees with R lavaan 0.6-14 (cfa, std.lv).</para>
/// </remarks>
/// <example>
/// <code>
/// var answers = AnswerTable.OfRows(["Speed", "Kindness", "Skill"], [[6, 7, 4], [10, 7, 9], [8, 10, 8], [5, 6, 7], [8, 7, 7], [8, 8, 8]]);
/// var result = McDonaldOmega.Compute(answers);
/// Console.WriteLine($"omega {result.Headline:F2} of {result.RespondentsUsed} respondents"); // omega 0.78 of 6 respondents
/// </code>
/// </example>
public static class McDonaldOmega
{
    private const int Limit = 500;

    /// <summary>Omega of a block of questions.</summary>
    /// <param name="answers">The answers; take them on their scale first, so that codes are no answers and all questions run one way.</param>
    /// <returns>Omega, composite reliability, average variance extracted, and the model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static McDonaldOmegaResult Compute(AnswerTable answers)
    {
        var items = ItemCovariances.Of(Guard.NotNull(answers), MissingAnswers.Listwise);
        var reason = Trouble(items);
        var fit = reason is null ? Fit(Matrix<double>.Build.DenseOfArray(items.Correlations())) : null;
        if (fit is null)
        {
            var none = Figure.Undefined<double>(reason ?? UndefinedReason.NoConvergence);
            return Result(answers, items, none, none, none, [], [], [], null);
        }

        // Sums of loadings on the scale that is common to all questions; what is shown on the questions' own.
        var loadings = fit.Loadings;
        var spreads = Enumerable.Range(0, items.Count)
            .Select(i => Math.Sqrt(items.Covariances[i, i] * (items.Respondents - 1.0) / items.Respondents)).ToArray();
        var own = loadings.Select((loading, i) => loading * spreads[i]).ToArray();
        var errors = fit.Errors.Select((error, i) => error * spreads[i] * spreads[i]).ToArray();
        var standardized = loadings.Select((loading, i) => loading / Math.Sqrt((loading * loading) + fit.Errors[i])).ToArray();
        return Result(
            answers,
            items,
            Share(own.Select((loading, i) => loading * items.Factors[i]).Sum(), errors.Select((error, i) => error * items.Factors[i] * items.Factors[i]).Sum()),
            Share(standardized.Sum(), standardized.Sum(loading => 1 - (loading * loading))),
            Figure.Of(standardized.Average(loading => loading * loading)),
            Shown(own, items.Exponents),
            standardized,
            Shown(errors, [.. items.Exponents.Select(exponent => 2 * exponent)]),
            fit) with
        { IsHeywoodCase = errors.Any(error => error < 0) };
    }

    /// <summary>Numbers on the questions' own scale; none when one of them is beyond a double.</summary>
    private static double[] Shown(double[] values, int[] exponents)
    {
        var shown = values.Select((value, i) => ColumnScale.Times(value, exponents[i])).ToArray();
        return shown.All(value => Math.Abs(value) <= double.MaxValue) ? shown : [];
    }

    private static McDonaldOmegaResult Result(
        AnswerTable answers,
        ItemCovariances items,
        Figure<double> omega,
        Figure<double> composite,
        Figure<double> extracted,
        double[] loadings,
        double[] standardized,
        double[] errors,
        Model? fit)
        => new()
        {
            Headline = omega,
            CompositeReliability = composite,
            AverageVarianceExtracted = extracted,
            Loadings = loadings,
            StandardizedLoadings = standardized,
            ErrorVariances = errors,
            IsHeywoodCase = false,
            Iterations = fit?.Iterations ?? 0,
            RespondentsUsed = items.Respondents,
            Answers = answers.Answers,
        };

    private static Figure<double> Share(double loadings, double errors) => Figure.Ratio(loadings * loadings, (loadings * loadings) + errors);

    private static UndefinedReason? Trouble(ItemCovariances items)
        => items.Respondents == 0 || items.Count == 0 ? UndefinedReason.NoData
        : items.Count < 3 || items.Respondents < 2 ? UndefinedReason.Singular
        : items.HasConstant ? UndefinedReason.ZeroVariance
        : Matrix<double>.Build.DenseOfArray(items.Correlations()).Evd(Symmetricity.Symmetric).EigenValues.Real().Minimum() <= 1e-10 ? UndefinedReason.Singular
        : null;

    private static Model? Fit(Matrix<double> sample)
    {
        var k = sample.RowCount;

        // Start: each loading from the question's mean correlation with the others.
        var parameters = Vector<double>.Build.Dense(2 * k);
        var total = Math.Sqrt(Math.Max(1e-6, sample.Enumerate().Sum()));
        for (var i = 0; i < k; i++)
        {
            var loading = Math.Min(0.95, Math.Max(-0.95, sample.Row(i).Sum() / total));
            parameters[i] = loading;
            parameters[k + i] = 1 - (loading * loading);
        }

        var value = Discrepancy(sample, parameters);
        for (var iteration = 1; iteration <= Limit; iteration++)
        {
            var step = ScoringStep(sample, parameters);
            var (scale, moved) = (1.0, parameters + step);
            var next = Discrepancy(sample, moved);
            while (!(next <= value + 1e-14) && scale > 1e-10)
            {
                scale /= 2;
                moved = parameters + (scale * step);
                next = Discrepancy(sample, moved);
            }

            (parameters, value) = (moved, next);
            if (step.AbsoluteMaximum() * scale < 1e-11)
            {
                return double.IsInfinity(value) ? null : new Model([.. parameters.Take(k)], [.. parameters.Skip(k)], iteration);
            }
        }

        return null;
    }

    private static Matrix<double> Implied(Vector<double> parameters)
    {
        var k = parameters.Count / 2;
        return Matrix<double>.Build.Dense(k, k, (i, j) => (parameters[i] * parameters[j]) + (i == j ? parameters[k + i] : 0));
    }

    /// <summary>ln|Σ| + tr(SΣ⁻¹); infinite where Σ is not positive definite.</summary>
    private static double Discrepancy(Matrix<double> sample, Vector<double> parameters)
    {
        var spectrum = Implied(parameters).Evd(Symmetricity.Symmetric);
        var values = spectrum.EigenValues.Real();
        return values.Minimum() <= 1e-12
            ? double.PositiveInfinity
            : values.Sum(value => Elementary.Log(value))
                + (sample * spectrum.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(1 / values) * spectrum.EigenVectors.Transpose()).Trace();
    }

    private static Vector<double> ScoringStep(Matrix<double> sample, Vector<double> parameters)
    {
        var k = sample.RowCount;
        var implied = Implied(parameters);
        var weight = implied.Inverse();
        var pull = weight * (sample - implied) * weight;
        var loadings = parameters.SubVector(0, k);
        var u = weight * loadings;
        var c = loadings * u;
        var gradient = pull * loadings;
        var score = Vector<double>.Build.Dense(2 * k, i => i < k ? gradient[i] : pull[i - k, i - k] / 2);
        var information = Matrix<double>.Build.Dense(2 * k, 2 * k, (a, b) => (a < k, b < k) switch
        {
            (true, true) => (weight[a, b] * c) + (u[a] * u[b]),
            (true, false) => weight[a, b - k] * u[b - k],
            (false, true) => weight[a - k, b] * u[a - k],
            _ => weight[a - k, b - k] * weight[a - k, b - k] / 2,
        });
        return information.Solve(score);
    }

    private sealed record Model(double[] Loadings, double[] Errors, int Iterations);
}
