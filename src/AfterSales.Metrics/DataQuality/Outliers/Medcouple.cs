using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Medcouple (MC): a skewness that up to a quarter of wild values cannot move.</summary>
/// <remarks>
/// <para><b>Formula.</b> The median over xᵢ ≤ m ≤ xⱼ of ((xⱼ − m) − (m − xᵢ))/(xⱼ − xᵢ), m the median; pairs of values at the median count by their
/// place.</para>
/// <para><b>Units.</b> None; from −1, a tail to the left, to 1, a tail to the right.</para>
/// <para><b>Domain.</b> Finite values; null where one is missing. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>. All alike: 0. Mirrored values have the medcouple with the
/// other sign.</para>
/// <para><b>Method.</b> Bisection over the doubles with counting by two pointers, O(n log n); of an even number of pairs the mean of the two middle
/// ones.</para>
/// <para><b>Source.</b> G. Brys, M. Hubert and A. Struyf, JCGS 13, 2004.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine($"skewness of the repair times {Medcouple.Compute([2, 3, 4, 5, 7, 9, 24]):F3}"); // skewness of the repair times 0.333
/// </code>
/// </example>
public static class Medcouple
{
    /// <summary>The medcouple.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <returns>The skewness.</returns>
    /// <exception cref="ArgumentException">The values are null, or one is not finite.</exception>
    public static Figure<double> Compute(IReadOnlyList<double?> values)
    {
        var present = new PresentNumbers(values, nameof(values));
        return present.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(MedcoupleKernel.Compute(present.Sorted));
    }
}
