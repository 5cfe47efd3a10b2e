using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>Decimals made integer exactly, by one power of ten for all of them: their ratios stay what they were.</summary>
internal static class ExactIntegers
{
    private static readonly ulong[] PowersOfTen = MakePowersOfTen();

    /// <summary>The integers and their sum, when all of them fit in 63 bits. Values must not be negative.</summary>
    public static bool TryScale(ReadOnlySpan<decimal> values, Span<long> scaled, out long sum)
    {
        var decimals = MaximumScale(values);
        ulong total = 0;
        sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var parts = DecimalParts.Of(values[i]);
            if ((parts.Low | parts.High) == 0)
            {
                scaled[i] = 0;
                continue;
            }

            if (parts.High != 0 || decimals - parts.Scale >= PowersOfTen.Length
                || Wide.Multiply(parts.Low, PowersOfTen[decimals - parts.Scale], out var product) != 0
                || product > long.MaxValue
                || (total += product) > long.MaxValue)
            {
                return false;
            }

            scaled[i] = (long)product;
        }

        sum = (long)total;
        return true;
    }

    /// <summary>The integers at any size. Values must not be negative.</summary>
    public static BigInteger[] Scale(ReadOnlySpan<decimal> values)
    {
        var decimals = MaximumScale(values);
        var scaled = new BigInteger[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var parts = DecimalParts.Of(values[i]);
            if ((parts.Low | parts.High) != 0)
            {
                scaled[i] = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, decimals - parts.Scale);
            }
        }

        return scaled;
    }

    /// <summary>numerator / denominator to 28 decimals, half to even, as decimal's own division rounds; for quotients of size one and below.</summary>
    public static decimal Fraction(BigInteger numerator, BigInteger denominator)
    {
        var scaled = BigInteger.DivRem(numerator * BigInteger.Pow(10, 28), denominator, out var remainder);
        var half = (remainder * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !scaled.IsEven))
        {
            scaled += 1;
        }

        return (decimal)scaled / 1e28m;
    }

    private static int MaximumScale(ReadOnlySpan<decimal> values)
    {
        var maximum = 0;
        foreach (var value in values)
        {
            // A zero may carry decimals that mean nothing.
            var parts = DecimalParts.Of(value);
            maximum = (parts.Low | parts.High) == 0 ? maximum : Math.Max(maximum, parts.Scale);
        }

        return maximum;
    }

    private static ulong[] MakePowersOfTen()
    {
        var powers = new ulong[20];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
