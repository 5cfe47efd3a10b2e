namespace AfterSales.Metrics.Statistics;

/// <summary>Kendall's tau-b: by how much pairs in the same order outweigh pairs in opposite order.</summary>
/// <remarks>
/// <para><b>Formula.</b> S = concordant − discordant; τ_b = S/√((n₀ − n₁)(n₀ − n₂)), n₀ = n(n − 1)/2, n₁ and n₂ the pairs tied in x and in y.
/// Var S = (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5) − Σu(u − 1)(2u + 5))/18 + Σt(t − 1)Σu(u − 1)/(2n(n − 1)) + Σt(t − 1)(t − 2)Σu(u − 1)(u − 2)/(9n(n − 1)(n
/// − 2));
/// z = S/√Var S, with continuity (|S| − 1)/√Var S. Exact: twice the smaller tail of the inversions over all n! orders, at most 1.
/// Interval tanh(artanh τ ± z√(0.437/(n − 4))).</para>
/// <para><b>Units.</b> τ_b lies in −1 … 1.</para>
/// <para><b>Domain.</b> Finite pairs; in the form with nulls a pair with a missing half is left out and counted.</para>
/// <para><b>Edge cases.</b> As <see cref="PearsonCorrelation"/>; two pairs have τ and the exact p only, <see cref="UndefinedReason.SmallSample"/>. The
/// exact p is there for two to one hundred
/// pairs without ties, else undefined, <see cref="UndefinedReason.OutsideDomain"/>. The interval needs five pairs.</para>
/// <para><b>Method.</b> Knight's merge sort, O(n log n); the exact distribution as probabilities, added, never 1 − CDF.</para>
/// <para><b>Source.</b> M. G. Kendall, Rank Correlation Methods, 1970; W. R. Knight, JASA 61, 1966; E. C. Fieller, H. O. Hartley and E. S. Pearson 1957
/// for the interval. Matches R's
/// cor.test and scipy's exact kendalltau.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] response = [1, 2, 3, 4, 5], effort = [1, 3, 2, 5, 4];
/// var result = KendallCorrelation.Compute(response, effort);
/// Console.WriteLine($"tau {result.Headline.Value:F1}, exact p = {result.ExactPValue:F3}"); // tau 0.6, exact p = 0.233
/// </code>
/// </example>
public static class KendallCorrelation
{
    private const int ExactTo = 100;

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

        var count = x.Length;
        double n = count;
        var order = Order(x, y);
        var (left, right) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            (left[i], right[i]) = (x[order[i]], y[order[i]]);
        }

        var (tiesX, both) = Ties(left, right);
        var discordant = Inversions(right, new double[count]);
        var (tiesY, _) = Ties(right, right);
        var pairs = n * (n - 1) / 2;
        var s = pairs - tiesX.Pairs - tiesY.Pairs + both.Pairs - (2.0 * discordant);

        // The root of one product, so that perfect agreement is 1 and not a digit less.
        var tau = Math.Max(-1, Math.Min(1, s / Math.Sqrt((pairs - tiesX.Pairs) * (pairs - tiesY.Pairs))));
        var variance = (((n * (n - 1) * ((2 * n) + 5)) - tiesX.Weighted - tiesY.Weighted) / 18)
            + (2 * tiesX.Pairs * (2 * tiesY.Pairs) / (2 * n * (n - 1)))
            + (count < 3 ? 0 : tiesX.Triples * tiesY.Triples / (9 * n * (n - 1) * (n - 2)));
        var z = count < 3 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(s / Math.Sqrt(variance));
        var hasTies = tiesX.Pairs > 0 || tiesY.Pairs > 0;
        return new CorrelationResult
        {
            Count = count,
            Missing = missing,
            Headline = CompletePairs.Interval(tau, count, level, Math.Sqrt(0.437 / (n - 4))),
            Statistic = z,
            DegreesOfFreedom = Figure.Undefined<double>(UndefinedReason.OutsideDomain),
            PValue = z.Select(NormalDistribution.TwoSided),
            PValueGreater = z.Select(NormalDistribution.Survival),
            PValueLess = z.Select(NormalDistribution.Cumulative),
            CorrectedPValue = z.Select(_ => NormalDistribution.TwoSided(Math.Max(Math.Abs(s) - 1, 0) / Math.Sqrt(variance))),
            ExactPValue = hasTies || count > ExactTo ? Figure.Undefined<double>(UndefinedReason.OutsideDomain) : Figure.Of(Exact(discordant, count)),
        };
    }

    /// <summary>Places by x, then y.</summary>
    private static int[] Order(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (_, byY) = Ranking.Sort(y);
        var sorted = new double[x.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = x[byY[i]];
        }

        var (keys, byX) = Ranking.Sort(sorted);
        var order = new int[sorted.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            // Within a tie of x the places in byY must rise, which a small unstable sort does not promise.
            Array.Sort(byX, start, end - start);
            for (var i = start; i < end; i++)
            {
                order[i] = byY[byX[i]];
            }

            start = end;
        }

        return order;
    }

    /// <summary>Of runs of equal x, and of runs equal in both: pairs t(t − 1)/2, Σt(t − 1)(t − 2), Σt(t − 1)(2t + 5).</summary>
    private static ((double Pairs, double Triples, double Weighted) Outer, (double Pairs, double Triples, double Weighted) Both) Ties(double[] x, double[] y)
    {
        var (outer, both) = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0));
        var (startX, startBoth) = (0, 0);
        for (var i = 1; i <= x.Length; i++)
        {
            var ends = i == x.Length || x[i] != x[i - 1];
            if (ends || y[i] != y[i - 1])
            {
                both = Add(both, i - startBoth);
                startBoth = i;
            }

            if (ends)
            {
                outer = Add(outer, i - startX);
                startX = i;
            }
        }

        return (outer, both);
    }

    private static (double Pairs, double Triples, double Weighted) Add((double Pairs, double Triples, double Weighted) ties, double t)
        => (ties.Pairs + (t * (t - 1) / 2), ties.Triples + (t * (t - 1) * (t - 2)), ties.Weighted + (t * (t - 1) * ((2 * t) + 5)));

    /// <summary>Sorts and counts the exchanges of neighbors that takes, by merging runs of doubling length.</summary>
    private static long Inversions(double[] values, double[] other)
    {
        var count = 0L;
        for (long width = 1; width < values.Length; width *= 2)
        {
            for (long start = 0; start < values.Length; start += 2 * width)
            {
                var (middle, end) = ((int)Math.Min(start + width, values.Length), (int)Math.Min(start + (2 * width), values.Length));
                var (i, j) = ((int)start, middle);
                for (var k = (int)start; k < end; k++)
                {
                    if (i < middle && (j >= end || values[i] <= values[j]))
                    {
                        other[k] = values[i++];
                    }
                    else
                    {
                        count += middle - i;
                        other[k] = values[j++];
                    }
                }
            }

            other.AsSpan().CopyTo(values);
        }

        return count;
    }

    private static double Exact(long inversions, int n)
    {
        var most = n * (n - 1) / 2;
        var edge = (int)Math.Min(inversions, most - inversions);

        // The i-th value adds 0 … i − 1 inversions, each with probability 1/i.
        var chances = new double[edge + 1];
        chances[0] = 1;
        for (var i = 2; i <= n; i++)
        {
            var next = new double[edge + 1];
            for (var d = 0; d <= edge; d++)
            {
                for (var added = 0; added < i && added <= d; added++)
                {
                    next[d] += chances[d - added] / i;
                }
            }

            chances = next;
        }

        return Math.Min(1, 2 * chances.Sum());
    }
}
