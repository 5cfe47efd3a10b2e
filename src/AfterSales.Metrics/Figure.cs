using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A number that may have no answer: its value, or the reason why there is none.</summary>
/// <remarks>
/// Exactly one of <see cref="Value"/> and <see cref="Reason"/> is set, by construction.
/// The default is undefined, with <see cref="UndefinedReason.NoData"/>.
/// </remarks>
/// <typeparam name="T">The number's type: <see cref="double"/> for ratios and scores, <see cref="decimal"/> for unit costs, a NodaTime duration for
/// times.</typeparam>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.FigureConverter))]
#endif
[System.ComponentModel.TypeConverter(typeof(FigureTypeConverter))]
public readonly record struct Figure<T> : IFormattable
    where T : struct
{
    private readonly T value;
    private readonly bool isDefined;
    private readonly UndefinedReason reason;

    internal Figure(T value)
    {
        this.value = value;
        isDefined = true;
    }

    internal Figure(UndefinedReason reason) => this.reason = reason;

    /// <summary>The value; null when there is none.</summary>
    public T? Value => isDefined ? value : null;

    /// <summary>Why there is no value; null when there is one.</summary>
    public UndefinedReason? Reason => isDefined ? null : reason;

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => isDefined;

    /// <summary>The figure that <paramref name="function"/> makes of the value; without a value, the same reason. A <see cref="double"/> that it makes beyond
    /// double's range is undefined, <see cref="UndefinedReason.Overflow"/>; one that is no number, <see cref="UndefinedReason.OutsideDomain"/>.</summary>
    /// <param name="function">What to do with the value.</param>
    /// <typeparam name="TOther">The type of the new figure.</typeparam>
    /// <returns>The new figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public Figure<TOther> Select<TOther>(Func<T, TOther> function)
        where TOther : struct
    {
        Guard.NotNull(function);
        return isDefined ? Known(function(value)) : new Figure<TOther>(reason);
    }

    /// <summary>The value in invariant format, dates in ISO form, or the reason.</summary>
    /// <returns>As <c>0.25</c> or <c>undefined (ZeroDenominator)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The value in the format asked for, or the reason: <c>$"{ratio:P1}"</c> is <c>25.0 %</c>.</summary>
    /// <param name="format">A format of the value's type; null for its own.</param>
    /// <param name="formatProvider">A culture; null is the invariant one.</param>
    /// <returns>As <c>0.25</c> or <c>undefined (ZeroDenominator)</c>, whatever the format.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? RecordText.Iso;
        return !isDefined ? $"undefined ({reason})"
            : value is double number && string.IsNullOrEmpty(format) ? DoubleText.Of(number, culture)
            : value is IFormattable formattable ? formattable.ToString(format, culture)
            : Convert.ToString(value, culture) ?? string.Empty;
    }

    private static Figure<TOther> Known<TOther>(TOther made)
        where TOther : struct
        => typeof(TOther) != typeof(double) || Math.Abs((double)(object)made) <= double.MaxValue ? new Figure<TOther>(made)
            : double.IsNaN((double)(object)made) ? new Figure<TOther>(UndefinedReason.OutsideDomain)
            : new Figure<TOther>(UndefinedReason.Overflow);
}

/// <summary>Makes <see cref="Figure{T}"/> values.</summary>
/// <example>
/// <code>
/// Console.WriteLine(Figure.Ratio(400m, 6m).Value); // 66.66666666666667
/// Console.WriteLine(Figure.Ratio(0.1m, 0.3m).Value); // 0.3333333333333333
/// Console.WriteLine(Figure.Ratio(7380.63m, 8200.70m).Value); // 0.9
/// Console.WriteLine(Figure.Ratio(123456789012345678.9m, 1234567890123456789m).Value); // 0.1
/// </code>
/// </example>
public static class Figure
{
    /// <summary>A figure with a value.</summary>
    /// <param name="value">The value; a <see cref="double"/> must be finite.</param>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Figure<T> Of<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(double))
        {
            Guard.Finite((double)(object)value, nameof(value), nameof(value));
        }

        return new Figure<T>(value);
    }

    /// <summary>A figure without an answer.</summary>
    /// <param name="reason">Why.</param>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <returns>The figure.</returns>
    public static Figure<T> Undefined<T>(UndefinedReason reason)
        where T : struct
        => new(Guard.Defined(reason));

    /// <summary>
    /// <paramref name="numerator"/> / <paramref name="denominator"/>; undefined with <see cref="UndefinedReason.ZeroDenominator"/> at zero
    /// and with <see cref="UndefinedReason.Overflow"/> when the quotient is too large.
    /// </summary>
    /// <param name="numerator">What is divided; finite.</param>
    /// <param name="denominator">What it is divided by; finite.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN or infinite.</exception>
    public static Figure<double> Ratio(double numerator, double denominator)
    {
        Guard.Finite(numerator);
        if (Guard.Finite(denominator) == 0)
        {
            return new Figure<double>(UndefinedReason.ZeroDenominator);
        }

        var quotient = numerator / denominator;
        return double.IsInfinity(quotient) ? new Figure<double>(UndefinedReason.Overflow) : new Figure<double>(quotient);
    }

    /// <summary>The double nearest to <paramref name="numerator"/> / <paramref name="denominator"/> of two exact amounts, rounded once; undefined at a zero
    /// denominator.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by.</param>
    /// <returns>The figure.</returns>
    public static Figure<double> Ratio(decimal numerator, decimal denominator)
        => denominator == 0 ? new Figure<double>(UndefinedReason.ZeroDenominator) : new Figure<double>(NearestDouble.Of(numerator, denominator));

    /// <summary>The double nearest to <paramref name="numerator"/> / <paramref name="denominator"/> of two counts, rounded once; undefined at a zero
    /// denominator.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by.</param>
    /// <returns>The figure.</returns>
    public static Figure<double> Ratio(long numerator, long denominator)
        => denominator == 0 ? new Figure<double>(UndefinedReason.ZeroDenominator) : new Figure<double>(NearestDouble.Of(numerator, denominator));

    /// <summary>An amount for each unit, in decimal: <paramref name="amount"/> / <paramref name="units"/>; undefined at zero units.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="units">The number of units.</param>
    /// <returns>The figure, at decimal's 28 digits, unrounded.</returns>
    public static Figure<decimal> PerUnit(decimal amount, decimal units)
    {
        if (units == 0)
        {
            return new Figure<decimal>(UndefinedReason.ZeroDenominator);
        }

        return Math.Abs(units) < 1 && IsBeyondDecimal(amount, units)
            ? new Figure<decimal>(UndefinedReason.Overflow)
            : new Figure<decimal>(amount / units);
    }

    /// <summary>A quotient that rounds to more than decimal's range: the only overflow division has.</summary>
    private static bool IsBeyondDecimal(decimal amount, decimal units)
        => ExactDecimal.Of(amount).Abs() >= ExactDecimal.Of(units).Abs() * (ExactDecimal.Of(decimal.MaxValue) + ExactDecimal.Of(0.5m));
}
