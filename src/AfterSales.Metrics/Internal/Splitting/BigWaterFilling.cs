using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>The level of a split between limits in integers of any size: all breakpoints in order, until the sum reaches the total.</summary>
internal static class BigWaterFilling
{
    /// <summary>λ as a fraction. Needs Σ lower ≤ total, within the reach of the upper limits; null is no limit.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Find(
        BigInteger total, ReadOnlySpan<BigInteger> weights, ReadOnlySpan<BigInteger> lower, ReadOnlySpan<BigInteger?> upper)
    {
        // Passing lᵢ/wᵢ a part starts to grow, passing uᵢ/wᵢ it stops: sum(λ) = held + slope·λ in between.
        var (held, slope) = (BigInteger.Zero, BigInteger.Zero);
        var points = new List<(BigInteger P, BigInteger Q, bool Starts)>(2 * weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            held += lower[i];
            if (!weights[i].IsZero)
            {
                points.Add((lower[i], weights[i], true));
                if (upper[i] is { } limit)
                {
                    points.Add((limit, weights[i], false));
                }
            }
        }

        if (held == total)
        {
            return (BigInteger.Zero, BigInteger.One);
        }

        points.Sort((a, b) => (a.P * b.Q).CompareTo(b.P * a.Q));
        foreach (var (p, q, starts) in points)
        {
            if ((held * q) + (slope * p) >= total * q)
            {
                break;
            }

            held += starts ? -p : p;
            slope += starts ? q : -q;
        }

        return (total - held, slope);
    }
}
