using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A figure from a sample, with its uncertainty: value, lower and upper limit, confidence level, method.</summary>
/// <remarks>
/// Three states, by construction: value and both limits; a value without limits, with the reason in <see cref="Reason"/>;
/// neither, with the reason. <see cref="Reason"/> is null in the first state only.
/// The limits enclose the value except for methods that recenter (adjusted Wald, Agresti–Coull, the bootstraps).
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.EstimateConverter))]
#endif
public sealed partial record Estimate : IFormattable
{
    /// <summary>The confidence level where none is asked for: 0.95.</summary>
    public const double DefaultLevel = 0.95;

    private Estimate(double? value, double? lower, double? upper, double level, IntervalMethod method, UndefinedReason? reason)
    {
        Value = value;
        Lower = lower;
        Upper = upper;
        Level = Guard.Between(level, 0, 1);
        Method = Guard.Defined(method);
        Reason = reason;
    }

    /// <summary>The estimate; null when there is none.</summary>
    public double? Value { get; }

    /// <summary>Lower limit of the interval; null when there is none.</summary>
    public double? Lower { get; }

    /// <summary>Upper limit of the interval; null when there is none.</summary>
    public double? Upper { get; }

    /// <summary>Confidence level, as a fraction: 0.95.</summary>
    public double Level { get; }

    /// <summary>How the interval was, or would have been, made.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Why the interval, or the value too, is missing; null when all is there.</summary>
    public UndefinedReason? Reason { get; }

    /// <summary>A value with its interval.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="lower">Lower limit.</param>
    /// <param name="upper">Upper limit; not below <paramref name="lower"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <param name="method">How the interval was made.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">A number is not finite, the limits are out of order, or the level is not inside (0, 1).</exception>
    public static Estimate Of(double value, double lower, double upper, double level, IntervalMethod method)
        => Guard.Finite(lower) <= Guard.Finite(upper)
            ? new Estimate(Guard.Finite(value, nameof(value), nameof(value)), lower, upper, level, method, null)
            : throw Guard.OutOfRange(nameof(upper), Guard.Text($"must not be below the lower limit {lower}"), upper);

    /// <summary>A value whose interval is not defined.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="reason">Why there is no interval.</param>
    /// <param name="level">The confidence level asked for.</param>
    /// <param name="method">The method asked for.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">The value is not finite, or the level is not inside (0, 1).</exception>
    public static Estimate WithoutInterval(double value, UndefinedReason reason, double level, IntervalMethod method)
        => new(Guard.Finite(value, nameof(value), nameof(value)), null, null, level, method, Guard.Defined(reason));

    /// <summary>No value and no interval.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="level">The confidence level asked for.</param>
    /// <param name="method">The method asked for.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">The level is not inside (0, 1).</exception>
    public static Estimate Undefined(UndefinedReason reason, double level, IntervalMethod method)
        => new(null, null, null, level, method, Guard.Defined(reason));

    /// <summary>The same estimate on another scale: value and limits times <paramref name="factor"/>, as from a share to points.</summary>
    /// <param name="factor">A finite factor; a negative one exchanges the limits.</param>
    /// <returns>The scaled estimate.</returns>
    /// <exception cref="ArgumentException"><paramref name="factor"/> is not finite, or a product is beyond the largest double.</exception>
    public Estimate Scale(double factor)
    {
        Guard.Finite(factor);
        var (first, second) = factor < 0 ? (Upper, Lower) : (Lower, Upper);
        return new Estimate(Scaled(Value), Scaled(first), Scaled(second), Level, Method, Reason);

        double? Scaled(double? number) => number is { } finite ? Guard.Finite(finite * factor, nameof(factor)) : null;
    }

    /// <summary>Value and limits in invariant format.</summary>
    /// <returns>As <c>42.9 [-19.9, 79.3]</c>, <c>42.9 (SmallSample)</c> without limits, or <c>undefined (NoData)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Value and limits in the format asked for: <c>$"{score:F1}"</c> is <c>42.9 [-19.9, 79.3]</c>.</summary>
    /// <param name="format">A format of a <see cref="double"/>, used for each number; null shows all digits.</param>
    /// <param name="formatProvider">A culture; null is the invariant one.</param>
    /// <returns>As <c>42.9 [-19.9, 79.3]</c>, <c>42.9 (SmallSample)</c> without limits, or <c>undefined (NoData)</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        return Value is not { } value ? $"undefined ({Reason})"
            : Lower is not { } lower || Upper is not { } upper ? $"{Text(value, format, culture)} ({Reason})"
            : $"{Text(value, format, culture)} [{Text(lower, format, culture)}, {Text(upper, format, culture)}]";
    }

    private static string Text(double number, string? format, IFormatProvider culture)
        => string.IsNullOrEmpty(format) ? DoubleText.Of(number, culture) : number.ToString(format, culture);
}
