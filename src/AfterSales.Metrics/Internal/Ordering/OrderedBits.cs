namespace AfterSales.Metrics.Internal;

/// <summary>Doubles as integers of the same order: to be sorted, counted by their digits, or halved down to neighbours. No NaN among them.</summary>
internal static class OrderedBits
{
    private const ulong Sign = 1UL << 63;

    /// <summary>The bits, negative ones inverted but for the sign: −0 is one below 0.</summary>
    public static long Of(double value) => Inverted(BitConverter.DoubleToInt64Bits(value));

    /// <summary>The double of such an integer.</summary>
    public static double Value(long ordered) => BitConverter.Int64BitsToDouble(Inverted(ordered));

    /// <summary>The same above zero, for what reads digits.</summary>
    public static ulong Key(double value) => unchecked((ulong)Of(value)) ^ Sign;

    /// <summary>The double of a key.</summary>
    public static double OfKey(ulong key) => Value(unchecked((long)(key ^ Sign)));

    /// <summary>How many doubles from zero, −0 and 0 being one: for halving, whose middle is never −0.</summary>
    public static long Steps(double value) => Mirrored(BitConverter.DoubleToInt64Bits(value));

    /// <summary>The double so many from zero.</summary>
    public static double OfSteps(long steps) => BitConverter.Int64BitsToDouble(Mirrored(steps));

    private static long Inverted(long bits) => bits ^ ((bits >> 63) & long.MaxValue);

    private static long Mirrored(long bits) => bits >= 0 ? bits : unchecked(long.MinValue - bits);
}
