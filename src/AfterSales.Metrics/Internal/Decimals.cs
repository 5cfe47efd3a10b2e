namespace AfterSales.Metrics.Internal;

/// <summary>What a decimal is made of.</summary>
internal static class Decimals
{
    /// <summary>Digits after the point as stored: 2 for 1.50, 1 for 1.5.</summary>
    public static int ScaleOf(decimal value)
#if NET
        => value.Scale;
#else
        => (decimal.GetBits(value)[3] >> 16) & 0xFF;
#endif
}
