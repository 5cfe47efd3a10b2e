using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Path model by partial least squares (PLS-SEM): from service quality over satisfaction and loyalty to the brand, in index points.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each construct is a weighted sum of its standardized questions, of variance 1. In turn: inner estimates as sums of the neighbors
/// (centroid sign(r), factorial r, path weighting regression weights of predecessors and r of successors); outer weights the covariances of the questions with
/// them (mode A). Paths are least squares on the scores; total effects sum the products along all ways. Index 100·Σw(x̄ − min)/Σw(max − min) with w = weight/s;
/// effect in points = total·s_to/s_from of the indices. AVE = mean λ²; composite reliability (Σλ)²/((Σλ)² + Σ(1 − λ²)).</para>
/// <para><b>Units.</b> Paths standardized; indices and effects in points.</para>
/// <para><b>Domain.</b> Answers without gaps. Arrows are the analyst's: paths are regressions on scores and prove no cause, unless
/// <see cref="PathModelInput.Design"/> says how people came to what the arrows begin with.</para>
/// <para><b>Edge cases.</b> No respondent: <see cref="UndefinedReason.NoData"/>. Respondents no more than predecessors of a construct and one:
/// <see cref="UndefinedReason.SmallSample"/>. A constant question: <see cref="UndefinedReason.ZeroVariance"/>, naming it. Predecessors with the same scores:
/// <see cref="UndefinedReason.Singular"/>, naming the construct they act on. Weights that do not settle: <see cref="UndefinedReason.NoConvergence"/> with the
/// iterations. Negative weights are listed. A resample with a constant question is left out and counted.</para>
/// <para><b>Method.</b> On the correlations of the questions. The sign of a construct makes its loadings sum above zero; one of a resample makes the sum of
/// its loadings times those of all respondents positive. Percentile limits of type 7.</para>
/// <para><b>Source.</b> H. Wold, 1982; J.-B. Lohmöller, Latent Variable Path Modeling with Partial Least Squares, 1989; M. Tenenhaus et al., Computational
/// Statistics and Data Analysis 48, 2005. Agrees with R seminr 2.3.4.</para>
/// </remarks>
/// <example>
/// <code>
/// PathConstruct Asked(string name, params double[] answers)
///     =&gt; new() { Name = name, Items = [new() { Name = name, Minimum = 1, Maximum = 10, Values = answers }] };
/// var result = PathModel.Fit(new PathModelInput
/// {
///     Constructs = [Asked("Quality", 7, 5, 9, 4, 8, 6), Asked("Satisfaction", 6, 5, 9, 3, 8, 7)],
///     Arrows = [new() { From = "Quality", To = "Satisfaction" }],
/// });
/// Console.WriteLine(
///     $"satisfaction index {result.Constructs[1].Headline:F1} points, R² {result.Constructs[1].RSquared:F2}"); // satisfaction index 59.3 points, R² 0.88
/// Console.WriteLine(
///     $"a point of quality is worth {result.Effects[0].TotalPoints:F2} points of satisfaction"); // a point of quality is worth 1.09 points of satisfaction
/// </code>
/// </example>
public static class PathModel
{
    /// <summary>Fits a model to all respondents.</summary>
    /// <param name="input">Constructs, questions and arrows.</param>
    /// <param name="options">Scheme and limits; null for the default.</param>
    /// <returns>Weights, paths, effects and indices.</returns>
    /// <exception cref="ArgumentException">
    /// The input is null, a construct is not named once or has no question or arrow, arrows form a circle, or questions differ in respondents.
    /// </exception>
    public static PathModelResult Fit(PathModelInput input, PathModelOptions? options = null)
    {
        var plan = PathPlan.Of(input, nameof(input));
        return new PathRun(plan, options ?? PathModelOptions.Default).Whole();
    }

    /// <summary>Fits a model to all respondents and to resamples drawn with the seed of the options.</summary>
    /// <param name="input">Constructs, questions and arrows.</param>
    /// <param name="options">Scheme, limits, resamples and seed; null for the default.</param>
    /// <returns>The fit, and standard errors and limits of its effects.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Fit"/>.</exception>
    public static PathResamplingResult Resample(PathModelInput input, PathModelOptions? options = null)
    {
        var chosen = options ?? PathModelOptions.Default;
        var plan = PathPlan.Of(input, nameof(input));
        var rows = new int[plan.Respondents];
        return new PathRun(plan, chosen).Resampled(chosen.Resamples, resample =>
        {
            var random = RandomSource.Of(chosen.Seed, (ulong)resample);
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = random.NextInteger(rows.Length);
            }

            return rows;
        });
    }

    /// <summary>Fits a model to all respondents and to resamples that are given.</summary>
    /// <param name="input">Constructs, questions and arrows.</param>
    /// <param name="resamples">For each resample the places of its respondents, from 0, as many as there are respondents.</param>
    /// <param name="options">Scheme and limits; null for the default.</param>
    /// <returns>The fit, and standard errors and limits of its effects.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Fit"/>, or a resample has not that many places, or a place that is not there.</exception>
    public static PathResamplingResult Resample(PathModelInput input, IReadOnlyList<IReadOnlyList<int>> resamples, PathModelOptions? options = null)
    {
        var plan = PathPlan.Of(input, nameof(input));
        foreach (var resample in Guard.NoneNull(resamples))
        {
            Guard.SameLength(resample.Count, plan.Respondents, nameof(resamples), "the respondents");
            foreach (var place in resample)
            {
                Guard.InRange(place, 0, plan.Respondents - 1, nameof(resamples));
            }
        }

        return new PathRun(plan, options ?? PathModelOptions.Default).Resampled(resamples.Count, resample => [.. resamples[resample]]);
    }
}
