namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Brings values near 1 by a power of two before anything is squared, and results back: an exact step, so that measures in nanoseconds or in light years
/// have the digits of those in seconds, and ordinary ones keep every bit.
/// </summary>
internal static class Scaling
{
    /// <summary>The exponent e with the largest size in [2ᵉ⁻¹, 2ᵉ), held where its power is a double; 0 for zeros alone.</summary>
    public static int Exponent(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return Exponent(largest);
    }

    /// <inheritdoc cref="Exponent(ReadOnlySpan{double})"/>
    public static int Exponent(double size)
    {
        if (!(size > 0 && size <= double.MaxValue))
        {
            return 0;
        }

        // A subnormal has the exponent of the least normal number, which is near enough.
        var exponent = (int)((BitConverter.DoubleToInt64Bits(size) >> 52) & 0x7FF) - 1022;
        return Math.Max(-1000, exponent);
    }

    /// <summary>2ᵏ for k of −1074 … 1023.</summary>
    public static double PowerOfTwo(int k)
        => k >= -1022 ? BitConverter.Int64BitsToDouble((long)(k + 1023) << 52) : BitConverter.Int64BitsToDouble(1L << (k + 1074));

    /// <summary>The values divided by 2ᵉ.</summary>
    public static double[] Down(ReadOnlySpan<double> values, int exponent)
    {
        var (scaled, factor) = (values.ToArray(), PowerOfTwo(-exponent));
        for (var i = 0; exponent != 0 && i < scaled.Length; i++)
        {
            scaled[i] *= factor;
        }

        return scaled;
    }

    /// <summary>value·2ᵉ, in two steps where one factor would leave the doubles.</summary>
    public static double Up(double value, int exponent)
    {
        var half = exponent / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }
}
