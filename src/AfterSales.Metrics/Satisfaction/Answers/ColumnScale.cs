namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// Columns brought near one by powers of two, where squares or products of their numbers would leave the doubles. Such a step rounds nothing, and a column of
/// ordinary numbers is left as it is.
/// </summary>
internal static class ColumnScale
{
    // The fourth power of what lies within is still a double, with room for a sum.
    private const int Ordinary = 200;

    /// <summary>The power of two that a column has been divided by: 0 for ordinary numbers, and for none.</summary>
    public static int Exponent(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            var size = Math.Abs(value);
            largest = size > largest ? size : largest;
        }

        var exponent = ExponentOf(largest);
        return Math.Abs(exponent) <= Ordinary ? 0 : exponent;
    }

    /// <summary>The columns, each divided by two to its exponent.</summary>
    public static (ReadOnlyMemory<double>[] Columns, int[] Exponents) Of(ReadOnlyMemory<double>[] columns)
    {
        var exponents = Array.ConvertAll(columns, column => Exponent(column.Span));
        return ([.. columns.Select((column, i) => exponents[i] == 0 ? column : Divided(column.Span, exponents[i]))], exponents);
    }

    /// <summary>The column divided by two to an exponent.</summary>
    public static double[] Divided(ReadOnlySpan<double> column, int exponent)
    {
        var divided = new double[column.Length];
        for (var i = 0; i < divided.Length; i++)
        {
            divided[i] = Times(column[i], -exponent);
        }

        return divided;
    }

    /// <summary>value·2ᵏ; in steps, as 2ᵏ itself may be no double.</summary>
    public static double Times(double value, int k)
    {
        while (k != 0 && value != 0)
        {
            var step = Math.Max(-1000, Math.Min(1000, k));
            value *= BitConverter.Int64BitsToDouble((step + 1023L) << 52);
            k -= step;
        }

        return value;
    }

    private static int ExponentOf(double size)
    {
        if (size == 0)
        {
            return 0;
        }

        var bits = BitConverter.DoubleToInt64Bits(size) >> 52;
        return bits > 0 ? (int)bits - 1022 : -1022;
    }
}
