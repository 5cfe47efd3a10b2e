using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Benktander reserve (iterated Bornhuetter–Ferguson): between expected cost and chain ladder, nearer to the latter with each iteration.</summary>
/// <remarks>
/// <para><b>Formula.</b> U₀ = ratio·exposure; U ← latest + (1 − p)·U, p = 1/factor to ultimate.</para>
/// <para><b>Units.</b> Those of the triangle.</para>
/// <para><b>Domain.</b> Exposure not negative.</para>
/// <para><b>Edge cases.</b> As <see cref="BornhuetterFerguson"/>. No iteration: the expected cost.</para>
/// <para><b>Method.</b> The iterations asked for, two by default.</para>
/// <para><b>Source.</b> G. Benktander, An approach to credibility in calculating IBNR, Actuarial Review, 1976; T. Mack, Credible claims reserves,
/// ASTIN Bulletin 30, 2000.</para>
/// </remarks>
/// <example>
/// <code>
/// // Paid so far of three years' sales, in thousands of euros, by age in years.
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165], [120, 190, null], [90, null, null]]);
/// var result = Benktander.Compute(paid, exposure: [100, 100, 100], ratio: 1.8);
/// Console.WriteLine($"reserve {result.TotalReserve:F1} thousand EUR"); // reserve 86.3 thousand EUR
/// Console.WriteLine($"youngest year: ultimate {result.Ultimate[2]:F1}, {result.PaidShare[2]:P1} paid"); // youngest year: ultimate 157.6, 58.8 % paid
/// </code>
/// </example>
public static class Benktander
{
    /// <summary>The reserve.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="exposure">One number for each origin.</param>
    /// <param name="ratio">Expected cost for each unit of exposure; not negative.</param>
    /// <param name="options">Factors and iterations; null for Mack's and two.</param>
    /// <returns>Ultimates and reserves.</returns>
    /// <exception cref="ArgumentException">The triangle is null, the numbers differ, or an argument is negative or not finite.</exception>
    public static ExposureReserveResult Compute(DevelopmentTriangle triangle, ReadOnlySpan<double> exposure, double ratio,
        ExposureReserveOptions? options = null)
    {
        var chosen = options ?? ExposureReserveOptions.Default;
        return new ExposureKernel(triangle, exposure, chosen).Result(new Figure<double>(Guard.NotNegative(ratio)), chosen.Iterations);
    }
}
