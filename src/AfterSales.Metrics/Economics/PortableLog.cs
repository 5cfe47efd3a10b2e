namespace AfterSales.Metrics.Economics;

/// <summary>A natural logarithm of additions, multiplications and one division: the framework's asks the platform, and platforms differ in the last bit.</summary>
internal static class PortableLog
{
    private const double Sqrt2 = 1.4142135623730951;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>ln x of a positive normal number, to a few units in the last place.</summary>
    public static double Compute(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xF_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > Sqrt2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        // ln m = 2·artanh(s), s = (m − 1)/(m + 1), |s| < 0.172.
        var s = (mantissa - 1) / (mantissa + 1);
        var z = s * s;
        var odd = z * ((1.0 / 3) + (z * ((1.0 / 5) + (z * ((1.0 / 7) + (z * ((1.0 / 9) + (z * ((1.0 / 11) + (z * ((1.0 / 13) + (z * ((1.0 / 15) + (z * (1.0 / 17)))))))))))))));
        return (exponent * Ln2) + ((2 * s) + (2 * s * odd));
    }
}
