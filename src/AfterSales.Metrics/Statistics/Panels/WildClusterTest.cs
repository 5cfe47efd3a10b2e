using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Wild cluster bootstrap: is a coefficient real when there are only a handful of departments?</summary>
/// <remarks>
/// <para><b>Formula.</b> The model is fitted without the term; each cluster's residuals keep or change their sign together; of each such response the
/// clustered t is computed; p is the share of t at least as far from zero as the observed one, which is among them.</para>
/// <para><b>Units.</b> p is a fraction.</para>
/// <para><b>Domain.</b> As <see cref="LinearRegression"/> with a constant, and a cluster for each observation.</para>
/// <para><b>Edge cases.</b> Fewer than two clusters: undefined, <see cref="UndefinedReason.SmallSample"/>. Columns that determine each other, or no more
/// observations than coefficients: <see cref="UndefinedReason.Singular"/>. No residual: <see cref="UndefinedReason.ZeroVariance"/>. A draw without spread
/// counts as extreme. One treated cluster: every sign that changes it alone has nearly the same t, and the test can hardly reject; see
/// <see cref="PermutationTest"/>.</para>
/// <para><b>Method.</b> All 2^G signs up to twelve clusters, above that draws from the seed; a draw costs clusters times coefficients.</para>
/// <para><b>Source.</b> A. C. Cameron, J. Gelbach and D. Miller, Review of Economics and Statistics 90, 2008. Matches R's fwildclusterboot.</para>
/// </remarks>
/// <example>
/// <code>
/// var response = Enumerable.Range(0, 40).Select(i =&gt; (i * 7 % 11) + (i % 2)).Select(v =&gt; (double)v).ToArray();
/// var input = new LinearRegressionInput
/// {
///     Response = response,
///     Predictors = [response.Select((_, i) =&gt; (double)(i / 2 % 2)).ToArray()],
///     Clusters = [.. response.Select((_, i) =&gt; (long)(i / 2))],
/// };
/// Console.WriteLine(WildClusterTest.Compute(input, 1).PValue.Value); // 0.7292
/// </code>
/// </example>
public static class WildClusterTest
{
    private const int AllTo = 12;

    private const double SameWithin = 1e-10;

    /// <summary>Tests one coefficient.</summary>
    /// <param name="input">Response, predictors and clusters.</param>
    /// <param name="term">Which coefficient: 0 the constant, then the predictors in order.</param>
    /// <param name="options">How; null for <see cref="WildClusterTestOptions.Default"/>.</param>
    /// <returns>The coefficient with both p-values.</returns>
    /// <exception cref="ArgumentException">There is no observation, lengths differ, a number is not finite, clusters are missing, or there is no such
    /// term.</exception>
    public static WildClusterTestResult Compute(LinearRegressionInput input, int term, WildClusterTestOptions? options = null)
    {
        var n = Guard.NotNull(input).Response.Count;
        options ??= WildClusterTestOptions.Default;
        Guard.NotEmpty(n, "response");
        Guard.AllFinite(((FrozenList<double>)input.Response).Span, "response");
        Guard.InRange(term, 0, input.Predictors.Count);
        var clusters = input.Clusters ?? throw new ArgumentException("Clusters must be given; they are null.", nameof(input));
        Guard.SameLength(clusters.Count, n, "clusters", "response");
        var columns = new double[input.Predictors.Count + 1][];
        columns[0] = new double[n];
        columns[0].AsSpan().Fill(1);
        for (var j = 1; j < columns.Length; j++)
        {
            columns[j] = [.. input.Predictors[j - 1]];
            Guard.SameLength(columns[j].Length, n, $"predictors[{j - 1}]", "response");
            Guard.AllFinite(columns[j], $"predictors[{j - 1}]");
        }

        var count = clusters.Distinct().Count();
        return count < 2 ? Undefined(count, UndefinedReason.SmallSample)
            : WildClusters.Of(columns, [.. input.Response], clusters, term) is { } wild ? Of(wild, options) : Undefined(count, UndefinedReason.Singular);
    }

    private static WildClusterTestResult Of(WildClusters wild, WildClusterTestOptions options)
    {
        var signs = new double[wild.Count];
        signs.AsSpan().Fill(1);
        var (coefficient, error) = wild.At(signs);
        if (!(error > SameWithin * Math.Abs(coefficient) * SameWithin))
        {
            return Undefined(wild.Count, UndefinedReason.ZeroVariance) with { Coefficient = Figures.Finite(coefficient) };
        }

        var (observed, all) = (Math.Abs(coefficient / error), wild.Count <= AllTo);
        var assignments = all ? 1L << wild.Count : options.Draws + 1L;
        var random = RandomSource.Of(options.Seed);
        var (extreme, degenerate) = (0L, 0L);
        for (var draw = 0L; draw < assignments; draw++)
        {
            for (var g = 0; g < signs.Length; g++)
            {
                // The first draw is the data themselves.
                signs[g] = draw == 0 ? 1 : all ? ((draw >> g) & 1) == 0 ? 1 : -1 : random.NextDouble() < 0.5 ? 1 : -1;
            }

            var (b, e) = wild.At(signs);
            var isDegenerate = !(e > 1e-12 * error);
            degenerate += isDegenerate ? 1 : 0;
            extreme += isDegenerate || Math.Abs(b / e) >= observed * (1 - SameWithin) ? 1 : 0;
        }

        return new WildClusterTestResult
        {
            Coefficient = Figures.Finite(coefficient),
            StandardError = Figures.Finite(error),
            Test = TestResult.Student(coefficient / error, wild.Count - 1),
            Clusters = wild.Count,
            Assignments = assignments,
            AtLeastAsExtreme = extreme,
            Degenerate = degenerate,
            PValue = Figure.Of((double)extreme / assignments),

            // The mirror of the observed signs has the same t.
            SmallestPValue = Figure.Of((all ? 2.0 : 1.0) / assignments),
        };
    }

    private static WildClusterTestResult Undefined(int clusters, UndefinedReason reason)
    {
        var none = Figure.Undefined<double>(reason);
        return new WildClusterTestResult
        {
            Coefficient = none,
            StandardError = none,
            Test = TestResult.Undefined(reason),
            Clusters = clusters,
            Assignments = 0,
            AtLeastAsExtreme = 0,
            Degenerate = 0,
            PValue = none,
            SmallestPValue = none,
        };
    }
}
