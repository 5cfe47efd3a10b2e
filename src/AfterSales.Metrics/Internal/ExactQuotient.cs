namespace AfterSales.Metrics.Internal;

/// <summary>A quotient of two decimals of any length, the denominator positive: for scores and shares that are compared with a threshold.</summary>
internal readonly struct ExactQuotient(ExactDecimal numerator, ExactDecimal denominator)
{
    private readonly ExactDecimal numerator = denominator.Sign < 0 ? -numerator : numerator;
    private readonly ExactDecimal denominator = denominator.Abs();

    public static ExactQuotient Zero => new(ExactDecimal.Of(0L), ExactDecimal.One);

    public static ExactQuotient Of(ExactDecimal value) => new(value, ExactDecimal.One);

    public static ExactQuotient operator +(ExactQuotient left, ExactQuotient right)
        => new((left.numerator * right.denominator) + (right.numerator * left.denominator), left.denominator * right.denominator);

    public static ExactQuotient operator *(ExactQuotient left, ExactDecimal right) => new(left.numerator * right, left.denominator);

    public static ExactQuotient operator /(ExactQuotient left, ExactDecimal right) => new(left.numerator, left.denominator * right);

    public int CompareTo(ExactDecimal other) => numerator.CompareTo(other * denominator);

    public int CompareTo(ExactQuotient other) => (numerator * other.denominator).CompareTo(other.numerator * denominator);

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble() => ExactDecimal.Quotient(numerator, denominator);

    /// <summary>The nearest double as a figure; undefined beyond its range.</summary>
    public Figure<double> ToFigure()
        => ToDouble() is var value && Math.Abs(value) <= double.MaxValue ? Figure.Of(value) : Figure.Undefined<double>(UndefinedReason.Overflow);
}
