using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Correlation of subsequent development factors (Mack): whether a large factor is followed by a small one, which the chain ladder cannot
/// know.</summary>
/// <remarks>
/// <para><b>Formula.</b> T of an age: Spearman's correlation of its factors with those of the age before, of the same origins; T = Σ(n − 1)T/Σ(n − 1),
/// variance 1/Σ(n − 1).</para>
/// <para><b>Units.</b> A correlation, −1 … 1.</para>
/// <para><b>Domain.</b> Origins with both factors; at least two a pair of ages.</para>
/// <para><b>Edge cases.</b> Ties get mid-ranks. An age whose factors are all alike has no T and is left out. No age left:
/// <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Weights from the pairs really seen; ages within a range of 50 %, ±0.6745 standard deviations, count as uncorrelated with
/// Mack.</para>
/// <para><b>Source.</b> T. Mack, CAS Forum, Spring 1994, appendix G.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 110, 220], [100, 120, 216], [100, 130, 208], [100, 140, null]]);
/// var result = FactorCorrelation.Compute(paid);
/// Console.WriteLine(
///     $"T = {result.T:F2}, z = {result.Z:F2}: a large factor is followed by a small one"); // T = -1.00, z = -1.41: a large factor is followed by a small one
/// </code>
/// </example>
public static class FactorCorrelation
{
    /// <summary>Tests a triangle.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <returns>T by age and of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static FactorCorrelationResult Compute(DevelopmentTriangle triangle)
    {
        Guard.NotNull(triangle);
        var ages = new List<FactorCorrelationAge>();
        for (var k = 1; k < triangle.Ages - 1; k++)
        {
            var origins = Enumerable.Range(0, triangle.Origins)
                .Where(i => DevelopmentKernel.IsPair(triangle.At(i, k - 1), triangle.At(i, k))
                    && DevelopmentKernel.IsPair(triangle.At(i, k), triangle.At(i, k + 1))).ToArray();
            if (origins.Length >= 2)
            {
                var before = origins.Select(i => triangle.At(i, k) / triangle.At(i, k - 1)).ToArray();
                var after = origins.Select(i => triangle.At(i, k + 1) / triangle.At(i, k)).ToArray();
                ages.Add(new FactorCorrelationAge { Age = k, Pairs = origins.Length, T = Correlation(MidRanks(before), MidRanks(after)) });
            }
        }

        var counted = ages.Where(age => age.T.IsDefined).ToArray();
        var weight = counted.Sum(age => age.Pairs - 1);
        var t = weight == 0 ? double.NaN : counted.Sum(age => (age.Pairs - 1) * age.T.Value!.Value) / weight;
        var none = new Figure<double>(UndefinedReason.SmallSample);
        return new FactorCorrelationResult
        {
            Ages = FrozenList.Own(ages.ToArray()),
            T = weight == 0 ? none : new Figure<double>(t),
            Variance = weight == 0 ? none : new Figure<double>(1d / weight),
            Z = weight == 0 ? none : new Figure<double>(t * Math.Sqrt(weight)),
            PValue = weight == 0 ? none : new Figure<double>(NormalDistribution.TwoSided(t * Math.Sqrt(weight))),
            HalfWidth50 = weight == 0 ? none : new Figure<double>(NormalDistribution.Quantile(0.75) / Math.Sqrt(weight)),
        };
    }

    private static double[] MidRanks(double[] values)
        => values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2d)).ToArray();

    private static Figure<double> Correlation(double[] x, double[] y)
    {
        var mean = (x.Length + 1) / 2d;
        var (xx, yy, xy) = (0d, 0d, 0d);
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }

        return xx == 0 || yy == 0 ? new Figure<double>(UndefinedReason.ZeroVariance) : new Figure<double>(Math.Max(-1, Math.Min(1, xy / Math.Sqrt(xx * yy))));
    }
}
