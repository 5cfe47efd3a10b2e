using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Revenue premium: what a brand earns above a reference product, in price, in volume and in both.</summary>
/// <remarks>
/// <para><b>Formula.</b> pv − p₀v₀ = (p − p₀)v₀ + p₀(v − v₀) + (p − p₀)(v − v₀).</para>
/// <para><b>Units.</b> The currency of the prices; premiums as fractions.</para>
/// <para><b>Domain.</b> Prices and volumes from 0 to 1e12. The premium of the whole brand, not of its service.</para>
/// <para><b>Edge cases.</b> A reference without price or volume: that premium is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Exact in decimal to its 28 digits.</para>
/// <para><b>Source.</b> K. Ailawadi, D. Lehmann and S. Neslin, Journal of Marketing 67, 2003.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = RevenuePremium.Compute(12, 110, 10, 100);
/// Console.WriteLine((result.Premium, result.PricePart, result.VolumePart, result.JointPart)); // (320, 200, 100, 20)
/// Console.WriteLine((result.PricePremium.Value, result.VolumePremium.Value)); // (0.2, 0.1)
/// </code>
/// </example>
public static class RevenuePremium
{
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>The premium of a brand.</summary>
    /// <param name="price">Its price.</param>
    /// <param name="volume">Its volume.</param>
    /// <param name="referencePrice">The reference's price.</param>
    /// <param name="referenceVolume">The reference's volume.</param>
    /// <returns>The premium in parts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not from 0 to 1e12.</exception>
    public static RevenuePremiumResult Compute(decimal price, decimal volume, decimal referencePrice, decimal referenceVolume)
    {
        Guard.InRange(price, 0, Most);
        Guard.InRange(volume, 0, Most);
        Guard.InRange(referencePrice, 0, Most);
        Guard.InRange(referenceVolume, 0, Most);
        var (dearer, more) = (price - referencePrice, volume - referenceVolume);
        var (pricePart, volumePart, jointPart) = (dearer * referenceVolume, referencePrice * more, dearer * more);
        return new RevenuePremiumResult
        {
            Premium = pricePart + volumePart + jointPart,
            PricePart = pricePart,
            VolumePart = volumePart,
            JointPart = jointPart,
            PricePremium = Figure.Ratio(dearer, referencePrice),
            VolumePremium = Figure.Ratio(more, referenceVolume),
        };
    }
}
