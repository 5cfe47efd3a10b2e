using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Drift of numbers between two periods: shift of the median, Wasserstein distance, Kolmogorov–Smirnov test.</summary>
/// <remarks>
/// <para><b>Formula.</b> F, G: distribution functions of base and current. D = max |F − G|. Wasserstein ∫ |F − G| dx. Exact p = share of all splits of the
/// pooled
/// numbers with a D at least as large; limit 2 Σ (−1)^(k−1) exp(−2k²x²), x = D √(nm/(n + m)).</para>
/// <para><b>Units.</b> Median shift and Wasserstein in the numbers' own unit; distances and probabilities from 0 to 1.</para>
/// <para><b>Domain.</b> Decimals; null where a value is missing, which is counted and not compared.</para>
/// <para><b>Edge cases.</b> No numbers on one side: undefined, <see cref="UndefinedReason.NoData"/>. Equal samples: D = 0, p = 1. Ties are kept in the exact p.
/// Past the stated limit the exact p is undefined (<see cref="UndefinedReason.Unresolved"/>), never swapped for the limit distribution's.</para>
/// <para><b>Method.</b> Differences of F and G as integers; paths that reach the distance by a recursion of positive terms in n·m steps, so that the smallest
/// probabilities keep their digits.</para>
/// <para><b>Source.</b> G. Schröer and D. Trenkler, Computational Statistics and Data Analysis 20, 1995; R's ks.test(exact = TRUE).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(NumberDrift.Compute([1, 1], [2, 2]).ExactPValue.Value); // 0.3333333333333333
/// </code>
/// </example>
public static class NumberDrift
{
    /// <summary>Compares the numbers of two periods.</summary>
    /// <param name="reference">The base period's numbers; null where missing.</param>
    /// <param name="current">The current period's numbers.</param>
    /// <param name="options">The limit of the exact probability; null for <see cref="DriftOptions.Default"/>.</param>
    /// <returns>Sizes of the change first, then its probability by chance.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public static NumberDriftResult Compute(IReadOnlyList<decimal?> reference, IReadOnlyList<decimal?> current, DriftOptions? options = null)
    {
        options ??= DriftOptions.Default;
        var steps = new DistributionSteps(Present(Guard.NotNull(reference)), Present(Guard.NotNull(current)));
        var isEmpty = steps.N == 0 || steps.M == 0;
        var product = (double)steps.N * steps.M;
        return new NumberDriftResult
        {
            BaseCount = steps.N,
            CurrentCount = steps.M,
            BaseMissing = reference.Count - steps.N,
            CurrentMissing = current.Count - steps.M,
            MedianShift = Of(() => steps.MedianShift()),
            Wasserstein = Of(() => steps.Wasserstein()),
            Distance = Of(() => steps.Distance / product),
            DistanceUp = Of(() => steps.Up / product),
            DistanceDown = Of(() => steps.Down / product),
            At = steps.At,
            ExactPValue = !isEmpty && product > options.ExactLimit ? Figure.Undefined<double>(UndefinedReason.Unresolved) : Of(() => steps.ExactTail()),
            AsymptoticPValue = Of(() => KolmogorovTail(steps.Distance / product * Math.Sqrt(product / ((double)steps.N + steps.M)))),
        };

        Figure<double> Of(Func<double> compute) => isEmpty ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(compute());
    }

    private static decimal[] Present(IReadOnlyList<decimal?> values)
    {
        var present = values.Where(value => value is not null).Select(value => value!.Value).ToArray();
        Array.Sort(present);
        return present;
    }

    private static double KolmogorovTail(double x)
    {
        if (x < 0.7)
        {
            return x < 0.04 ? 1 : 1 - LowerTail(x);
        }

        var sum = 0d;
        for (var k = 12; k >= 1; k--)
        {
            sum = Elementary.Exp(-2.0 * k * k * x * x) - sum;
        }

        return Math.Min(1, 2 * sum);
    }

    private static double LowerTail(double x)
    {
        var sum = 0d;
        for (var k = 6; k >= 1; k--)
        {
            var odd = ((2 * k) - 1) * Math.PI / x;
            sum += Elementary.Exp(-odd * odd / 8);
        }

        return Math.Sqrt(2 * Math.PI) / x * sum;
    }
}
