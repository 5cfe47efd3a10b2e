using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Chain-ladder residuals: how far each factor lies from its age's mean, by origin, age and calendar period.</summary>
/// <remarks>
/// <para><b>Formula.</b> r = (C′ − f·C)/(σ·C^(1 − α/2)); studentized r/√(1 − h), h = C^α/ΣC^α of the age.</para>
/// <para><b>Units.</b> Standard deviations.</para>
/// <para><b>Domain.</b> The pairs that the chain ladder uses.</para>
/// <para><b>Edge cases.</b> A factor alone in its age, or σ = 0: no residual. A row, age or calendar period without residuals has no mean,
/// <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> What C′ has beyond f·C is taken in two doubles. Means are of the studentized residuals. A calendar period is origin + age of the
/// later amount.</para>
/// <para><b>Source.</b> T. Mack, Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring 1994.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150], [100, 170], [100, null]]);
/// var result = ChainLadderResiduals.Compute(paid);
/// Console.WriteLine($"{result.Standardized[0][0]:F3} and {result.Standardized[1][0]:F3} standard deviations"); // -0.707 and 0.707 standard deviations
/// Console.WriteLine($"studentized {result.Studentized[1][0]:F1}"); // studentized 1.0
/// </code>
/// </example>
public static class ChainLadderResiduals
{
    /// <summary>The residuals of a triangle.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="options">The weights; null for Mack's.</param>
    /// <returns>Residuals and their means.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static ChainLadderResidualsResult Compute(DevelopmentTriangle triangle, ChainLadderOptions? options = null)
    {
        var chosen = options ?? ChainLadderOptions.Default;
        var kernel = new DevelopmentKernel(Guard.NotNull(triangle), chosen.Weighting, LastSigmaRule.None);
        var (origins, steps) = (triangle.Origins, triangle.Ages - 1);
        var factors = Factors(triangle, kernel);
        var (plain, studentized) = (new double?[origins][], new double?[origins][]);
        for (var i = 0; i < origins; i++)
        {
            (plain[i], studentized[i]) = (new double?[steps], new double?[steps]);
            for (var k = 0; k < steps; k++)
            {
                var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
                if (DevelopmentKernel.IsPair(start, end) && kernel.Sigma[k] > 0)
                {
                    var scale = kernel.Alpha switch { 0 => start, 1 => Math.Sqrt(start), _ => 1 };
                    var residual = (new DoubleDouble(end, 0) - (factors[k] * start)).High / (kernel.Sigma[k] * scale);
                    var rest = 1 - (kernel.Power(start) / kernel.Weight[k]);
                    plain[i][k] = Finite(residual);
                    studentized[i][k] = rest > 0 ? Finite(residual / Math.Sqrt(rest)) : null;
                }
            }
        }

        return new ChainLadderResidualsResult
        {
            Standardized = Frozen(plain),
            Studentized = Frozen(studentized),
            MeanByOrigin = FrozenList.Own(studentized.Select(row => Mean(row)).ToArray()),
            MeanByAge = FrozenList.Own(Enumerable.Range(0, steps).Select(k => Mean(studentized.Select(row => row[k]))).ToArray()),
            MeanByCalendarPeriod = FrozenList.Own(Enumerable.Range(0, Math.Max(origins + steps, 0)).Select(d => Mean(Enumerable.Range(0, origins)
                .Where(i => d - i - 1 >= 0 && d - i - 1 < steps).Select(i => studentized[i][d - i - 1]))).ToArray()),
        };
    }

    /// <summary>Factors to twice the digits: an amount that alone decides its factor leaves a residual that is behind the first half of them.</summary>
    private static DoubleDouble[] Factors(DevelopmentTriangle triangle, DevelopmentKernel kernel)
    {
        var factors = new DoubleDouble[triangle.Ages - 1];
        for (var k = 0; k < factors.Length; k++)
        {
            var (weighted, weights) = (default(DoubleDouble), default(DoubleDouble));
            for (var i = 0; i < triangle.Origins; i++)
            {
                var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
                if (DevelopmentKernel.IsPair(start, end))
                {
                    weights += kernel.Alpha switch { 0 => DoubleDouble.One, 1 => new(start, 0), _ => DoubleDouble.Product(start, start) };
                    weighted += kernel.Alpha switch
                    {
                        0 => new DoubleDouble(end, 0) / new DoubleDouble(start, 0),
                        1 => new(end, 0),
                        _ => DoubleDouble.Product(start, end),
                    };
                }
            }

            factors[k] = weighted / weights;
        }

        return factors;
    }

    private static double? Finite(double value) => Math.Abs(value) <= double.MaxValue ? value : null;

    private static FrozenList<IReadOnlyList<double?>> Frozen(double?[][] rows)
        => FrozenList.Own(rows.Select(row => (IReadOnlyList<double?>)FrozenList.Own(row)).ToArray());

    private static Figure<double> Mean(IEnumerable<double?> values)
    {
        var known = values.Where(value => value is not null).Select(value => value!.Value).ToArray();
        return known.Length == 0 ? new Figure<double>(UndefinedReason.ZeroVariance) : Statistics.Figures.Finite(known.Sum() / known.Length);
    }
}
