using AfterSales.Metrics.Internal;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Statistics;

/// <summary>Paired preference (Bradley–Terry): strengths of brands from how often each was preferred to each other.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(i preferred to j) = e^{sᵢ}/(e^{sᵢ} + e^{sⱼ}), the strengths of largest likelihood, Σ s = 0; a tie counts half a win for each.
/// Share e^{s}/Σe^{s}; Elo scale 1500 + 400·s/ln 10. Errors from the inverse of the information.</para>
/// <para><b>Units.</b> Strengths in logits.</para>
/// <para><b>Domain.</b> Independent comparisons; at least two brands.</para>
/// <para><b>Edge cases.</b> No comparison: undefined, <see cref="UndefinedReason.NoData"/>. Brands that no comparison joins:
/// <see cref="UndefinedReason.Singular"/>. Some brands never lost against the others: no finite strengths (Ford 1957),
/// <see cref="UndefinedReason.Unbounded"/>. No maximum within 200 steps: <see cref="UndefinedReason.NoConvergence"/>. So few wins,
/// far below one, that a variance is beyond double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Newton's method with step halving; the likelihood is concave. Not Elo's updates, which depend on the order of the games.</para>
/// <para><b>Source.</b> R. Bradley and M. Terry, Biometrika 39, 1952; L. Ford, American Mathematical Monthly 64, 1957.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = PairedPreference.Compute([[0, 30], [10, 0]]);
/// Console.WriteLine($"preferred by {Figure.Of(result.PreferenceShares[0]):P0}"); // preferred by 75 %
/// Console.WriteLine($"Elo {Figure.Of(result.EloRatings[0]):F0} against {Figure.Of(result.EloRatings[1]):F0}"); // Elo 1595 against 1405
/// </code>
/// </example>
public static class PairedPreference
{
    private const int Limit = 200;

    /// <summary>Strengths from a table of wins.</summary>
    /// <param name="wins">Row i, column j: how often i was preferred to j; the diagonal is not read. A tie is half a win for each.</param>
    /// <returns>Strengths with errors.</returns>
    /// <exception cref="ArgumentException">The table is null, has fewer than two rows, is not square, or an entry is negative or not finite.</exception>
    public static PairedPreferenceResult Compute(IReadOnlyList<IReadOnlyList<double>> wins)
    {
        var n = Guard.NoneNull(wins).Count;
        if (n < 2)
        {
            throw Guard.OutOfRange(nameof(wins), "must hold at least two brands", n);
        }

        var table = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            Guard.SameLength(wins[i].Count, n, nameof(wins), "the brands in each row");
            for (var j = 0; j < n; j++)
            {
                table[i, j] = i == j ? 0 : Guard.NotNegative(wins[i][j], nameof(wins));
            }
        }

        if (Trouble(table, n) is { } reason)
        {
            return PairedPreferenceResult.Undefined(reason);
        }

        return Fit(table, n) is { } strengths ? Result(table, strengths) : PairedPreferenceResult.Undefined(UndefinedReason.NoConvergence);
    }

    private static UndefinedReason? Trouble(double[,] wins, int n)
        => wins.Cast<double>().All(count => count == 0) ? UndefinedReason.NoData
        : !Reaches(n, (i, j) => wins[i, j] > 0 || wins[j, i] > 0) ? UndefinedReason.Singular
        : !Reaches(n, (i, j) => wins[i, j] > 0) || !Reaches(n, (i, j) => wins[j, i] > 0) ? UndefinedReason.Unbounded
        : null;

    /// <summary>Whether every brand is reached from the first.</summary>
    private static bool Reaches(int n, Func<int, int, bool> leads)
    {
        var (seen, open) = (new HashSet<int> { 0 }, new Stack<int>([0]));
        while (open.Count > 0)
        {
            var i = open.Pop();
            for (var j = 0; j < n; j++)
            {
                if (leads(i, j) && seen.Add(j))
                {
                    open.Push(j);
                }
            }
        }

        return seen.Count == n;
    }

    private static double[]? Fit(double[,] wins, int n)
    {
        var (strengths, value) = (new double[n], LogLikelihood(wins, new double[n]));
        for (var iteration = 0; iteration < Limit; iteration++)
        {
            var step = Information(wins, strengths).Solve(Vector<double>.Build.DenseOfArray(Gradient(wins, strengths)));
            var (scale, moved, reached) = (1.0, strengths, value);
            for (; scale > 1e-10; scale /= 2)
            {
                moved = [.. strengths.Select((s, i) => s + (scale * step[i]))];
                reached = LogLikelihood(wins, moved);
                if (reached >= value - (1e-15 * Math.Abs(value)))
                {
                    break;
                }
            }

            (strengths, value) = (moved, reached);
            if (step.AbsoluteMaximum() * scale < 1e-13)
            {
                var mean = strengths.Average();
                return [.. strengths.Select(s => s - mean)];
            }
        }

        return null;
    }

    private static PairedPreferenceResult Result(double[,] wins, double[] strengths)
    {
        var n = strengths.Length;

        // The information of differences alone, completed by the sum that is fixed at zero.
        var covariance = Information(wins, strengths).Inverse() - Matrix<double>.Build.Dense(n, n, 1 / (Anchor(wins) * n * n));
        if (covariance.Exists(value => !(Math.Abs(value) <= double.MaxValue)))
        {
            return PairedPreferenceResult.Undefined(UndefinedReason.Overflow);
        }

        var top = strengths.Max();
        var total = strengths.Sum(s => Elementary.Exp(s - top));
        return new PairedPreferenceResult
        {
            Reason = null,
            Strengths = strengths,
            StandardErrors = [.. Enumerable.Range(0, n).Select(i => Math.Sqrt(Math.Max(covariance[i, i], 0)))],
            Covariances = [.. Enumerable.Range(0, n).Select(i => (IReadOnlyList<double>)FrozenList.Own(covariance.Row(i).ToArray()))],
            PreferenceShares = [.. strengths.Select(s => Elementary.Exp(s - top) / total)],
            EloRatings = [.. strengths.Select(s => 1500 + (400 * s / Elementary.Log(10)))],
        };
    }

    private static double LogLikelihood(double[,] wins, double[] s)
    {
        var sum = 0.0;
        for (var i = 0; i < s.Length; i++)
        {
            for (var j = 0; j < s.Length; j++)
            {
                var gap = s[j] - s[i];
                sum -= wins[i, j] == 0 ? 0 : wins[i, j] * (gap > 0 ? gap + Elementary.Log1P(Elementary.Exp(-gap)) : Elementary.Log1P(Elementary.Exp(gap)));
            }
        }

        return sum;
    }

    private static double[] Gradient(double[,] wins, double[] s)
    {
        var gradient = new double[s.Length];
        for (var i = 0; i < s.Length; i++)
        {
            for (var j = 0; j < s.Length; j++)
            {
                gradient[i] += wins[i, j] - ((wins[i, j] + wins[j, i]) * Chance(s[i] - s[j]));
            }
        }

        return gradient;
    }

    /// <summary>The information, with a multiple of 11ᵀ added that makes it regular and leaves differences as they are.</summary>
    private static Matrix<double> Information(double[,] wins, double[] s)
    {
        var n = s.Length;
        var matrix = Matrix<double>.Build.Dense(n, n, Anchor(wins));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var weight = i == j ? 0 : (wins[i, j] + wins[j, i]) * Chance(s[i] - s[j]) * Chance(s[j] - s[i]);
                matrix[i, j] -= weight;
                matrix[i, i] += weight;
            }
        }

        return matrix;
    }

    private static double Anchor(double[,] wins) => wins.Cast<double>().Sum() / wins.Length;

    private static double Chance(double gap) => 1 / (1 + Elementary.Exp(-gap));
}
