using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Bornhuetter–Ferguson reserve: what is not yet paid, by expected cost rather than by what came first. For young origins.</summary>
/// <remarks>
/// <para><b>Formula.</b> Ultimate = latest + (1 − p)·ratio·exposure, p = 1/factor to ultimate.</para>
/// <para><b>Units.</b> Those of the triangle; exposure in units sold or sales, the ratio in cost for each.</para>
/// <para><b>Domain.</b> Exposure not negative.</para>
/// <para><b>Edge cases.</b> Exposure 0: that origin is undefined, <see cref="UndefinedReason.ZeroDenominator"/>, and the total with it. An origin
/// without any
/// amount has p = 0: all of its expected cost is still to come.</para>
/// <para><b>Method.</b> Chain-ladder factors.</para>
/// <para><b>Source.</b> R. L. Bornhuetter and R. E. Ferguson, The actuary and IBNR, PCAS 59, 1972.</para>
/// </remarks>
/// <example>
/// <code>
/// // Paid so far of three years' sales, in thousands of euros, by age in years.
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165], [120, 190, null], [90, null, null]]);
/// var result = BornhuetterFerguson.Compute(paid, exposure: [100, 100, 100], ratio: 1.8);
/// Console.WriteLine($"reserve {result.TotalReserve:F1} thousand EUR"); // reserve 90.5 thousand EUR
/// Console.WriteLine($"youngest year: {result.Reserve[2]:F1}"); // youngest year: 74.1
/// </code>
/// </example>
public static class BornhuetterFerguson
{
    /// <summary>The reserve.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="exposure">One number for each origin.</param>
    /// <param name="ratio">Expected cost for each unit of exposure; not negative.</param>
    /// <param name="options">The factors; null for Mack's.</param>
    /// <returns>Ultimates and reserves.</returns>
    /// <exception cref="ArgumentException">The triangle is null, the numbers differ, or an argument is negative or not finite.</exception>
    public static ExposureReserveResult Compute(DevelopmentTriangle triangle, ReadOnlySpan<double> exposure, double ratio,
        ExposureReserveOptions? options = null)
        => new ExposureKernel(triangle, exposure, options ?? ExposureReserveOptions.Default).Result(new Figure<double>(Guard.NotNegative(ratio)), 1);
}
