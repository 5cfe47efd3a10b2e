namespace AfterSales.Metrics.Statistics;

/// <summary>Spearman's rank correlation: how close two measures lie to a rising or falling curve.</summary>
/// <remarks>
/// <para><b>Formula.</b> Pearson's r of the ranks, ties sharing their mean rank; t = ρ√((n − 2)/(1 − ρ²)); interval tanh(artanh ρ ± z√((1 + ρ²/2)/(n − 3))).
/// Exact: twice the smaller tail of Σd² over all n! orders, at most 1.</para>
/// <para><b>Units.</b> ρ lies in −1 … 1.</para>
/// <para><b>Domain.</b> Finite pairs; NaN is refused (MathNet #650 and #1155 rank it in silence); in the form with nulls a pair with a missing half is
/// left out and counted.</para>
/// <para><b>Edge cases.</b> As <see cref="PearsonCorrelation"/>. The exact p is there for two to nine pairs without ties, else undefined,
/// <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Radix sort for ranks; the exact distribution by adding one pair at a time over subsets.</para>
/// <para><b>Source.</b> C. Spearman 1904; D. G. Bonett and T. A. Wright, Psychometrika 65, 2000, for the interval. Matches R's cor.test(exact = FALSE) and
/// its exact p.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(SpearmanCorrelation.Compute([1, null, 3, 5], [1, 2, 3, 4]).Missing); // 1
/// </code>
/// </example>
public static class SpearmanCorrelation
{
    private const int ExactTo = 9;

    /// <summary>The correlation of two columns.</summary>
    /// <param name="x">Finite values.</param>
    /// <param name="y">One finite value for each of <paramref name="x"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The coefficient with its interval and tests.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static CorrelationResult Compute(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double level = Estimate.DefaultLevel) => Of(x, y, 0, level);

    /// <summary>The correlation of the complete pairs of two columns.</summary>
    /// <param name="x">Finite values; null where missing.</param>
    /// <param name="y">One for each of <paramref name="x"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The coefficient with its interval and tests, and how many pairs were incomplete.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static CorrelationResult Compute(ReadOnlySpan<double?> x, ReadOnlySpan<double?> y, double level = Estimate.DefaultLevel)
    {
        var pairs = CompletePairs.Of(x, y);
        return Of(pairs.X, pairs.Y, pairs.Missing, level);
    }

    private static CorrelationResult Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int missing, double level)
    {
        if (CompletePairs.WithoutAnswer(x, y, missing, level) is { } undefined)
        {
            return undefined;
        }

        var (left, _, leftTie) = Ranking.Of(x);
        var (right, _, rightTie) = Ranking.Of(y);
        var rho = CompletePairs.Coefficient(left, right);
        var result = CompletePairs.Tested(rho, x.Length, missing, level, Math.Sqrt((1 + (rho * rho / 2)) / (x.Length - 3.0)));
        return result with
        {
            ExactPValue = x.Length <= ExactTo && leftTie == 1 && rightTie == 1
                ? Figure.Of(Exact(left, right))
                : Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        };
    }

    private static double Exact(double[] left, double[] right)
    {
        var n = left.Length;
        var observed = 0;
        for (var i = 0; i < n; i++)
        {
            observed += (int)((left[i] - right[i]) * (left[i] - right[i]));
        }

        // ways[taken][d]: orders of the ranks in the set 'taken' against the first ranks, with squared differences adding to d.
        var most = n * ((n * n) - 1) / 3;
        var ways = new double[1 << n][];
        ways[0] = new double[most + 1];
        ways[0][0] = 1;
        for (var taken = 1; taken < ways.Length; taken++)
        {
            var sums = new double[most + 1];
            var place = -1;
            for (var bits = taken; bits != 0; bits &= bits - 1)
            {
                place++;
            }

            for (var rank = 0; rank < n; rank++)
            {
                if ((taken >> rank & 1) == 1)
                {
                    var square = (rank - place) * (rank - place);
                    var before = ways[taken ^ (1 << rank)];
                    for (var d = square; d <= most; d++)
                    {
                        sums[d] += before[d - square];
                    }
                }
            }

            ways[taken] = sums;
        }

        return RankTestResult.TwoSided(ways[ways.Length - 1], Math.Min(observed, most - observed));
    }
}
