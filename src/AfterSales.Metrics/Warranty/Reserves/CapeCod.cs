namespace AfterSales.Metrics.Warranty;

/// <summary>Cape Cod reserve: Bornhuetter–Ferguson with the expected cost taken from all origins together.</summary>
/// <remarks>
/// <para><b>Formula.</b> Ratio = Σ latest/Σ exposure·p, p = 1/factor to ultimate; ultimate = latest + (1 − p)·ratio·exposure.</para>
/// <para><b>Units.</b> Those of the triangle.</para>
/// <para><b>Domain.</b> Exposure not negative.</para>
/// <para><b>Edge cases.</b> No exposure used at all: the ratio is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Exposure 0: that origin
/// is undefined and adds nothing to the ratio. Sums or factors that no double holds: <see cref="UndefinedReason.Overflow"/>.
/// An origin without any amount adds nothing to the ratio either; its reserve is ratio × exposure.</para>
/// <para><b>Method.</b> Without trend and without decay.</para>
/// <para><b>Source.</b> H. Bühlmann, Estimation of IBNR reserves by the methods chain ladder, Cape Cod and complementary loss ratio, 1983.</para>
/// </remarks>
/// <example>
/// <code>
/// // Paid so far of three years' sales, in thousands of euros, by age in years.
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165], [120, 190, null], [90, null, null]]);
/// var result = CapeCod.Compute(paid, exposure: [100, 100, 100]);
/// Console.WriteLine($"reserve {result.TotalReserve:F1} thousand EUR"); // reserve 89.6 thousand EUR
/// Console.WriteLine($"{result.CostPerExposure:F3} thousand EUR for each unit sold"); // 1.782 thousand EUR for each unit sold
/// </code>
/// </example>
public static class CapeCod
{
    /// <summary>The reserve.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="exposure">One number for each origin.</param>
    /// <param name="options">The factors; null for Mack's.</param>
    /// <returns>Ratio, ultimates and reserves.</returns>
    /// <exception cref="ArgumentException">The triangle is null, the numbers differ, or an exposure is negative or not finite.</exception>
    public static ExposureReserveResult Compute(DevelopmentTriangle triangle, ReadOnlySpan<double> exposure, ExposureReserveOptions? options = null)
    {
        var kernel = new ExposureKernel(triangle, exposure, options ?? ExposureReserveOptions.Default);
        return kernel.Result(kernel.CapeCodRatio(), 1);
    }
}
