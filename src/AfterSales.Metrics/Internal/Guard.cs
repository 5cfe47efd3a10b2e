using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Every check of a caller's argument. Each returns the value, and each is written so that NaN fails.
/// Messages state the rule and the value, with the index for lists: <c>Weights must not be negative; weights[3] is -0.5.</c>
/// </summary>
internal static class Guard
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        where T : class
        => value ?? throw new ArgumentNullException(Named(name, member));

    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => string.IsNullOrWhiteSpace(NotNull(value, name, member))
            ? throw new ArgumentException($"{Rule(Named(name, member))} must not be blank.", Named(name, member))
            : value!;

    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => IsFinite(value) ? value : throw OutOfRange(Named(name, member), "must be finite", value);

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > 0 && IsFinite(value) ? value : throw OutOfRange(Named(name, member), "must be positive and finite", value);

    public static decimal Positive(decimal value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > 0 ? value : throw OutOfRange(Named(name, member), "must be positive", value);

    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > 0 ? value : throw OutOfRange(Named(name, member), "must be positive", value);

    public static long Positive(long value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > 0 ? value : throw OutOfRange(Named(name, member), "must be positive", value);

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= 0 && IsFinite(value) ? value : throw OutOfRange(Named(name, member), "must be finite and not negative", value);

    public static decimal NotNegative(decimal value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= 0 ? value : throw OutOfRange(Named(name, member), "must not be negative", value);

    public static int NotNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= 0 ? value : throw OutOfRange(Named(name, member), "must not be negative", value);

    public static long NotNegative(long value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= 0 ? value : throw OutOfRange(Named(name, member), "must not be negative", value);

    public static Duration Positive(Duration value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > Duration.Zero ? value : throw OutOfRange(Named(name, member), "must be positive", value);

    public static Duration NotNegative(Duration value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= Duration.Zero ? value : throw OutOfRange(Named(name, member), "must not be negative", value);

    public static TotalTime NotNegative(TotalTime value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= TotalTime.Zero ? value : throw OutOfRange(Named(name, member), "must not be negative", value);

    /// <summary>Both ends included.</summary>
    public static double InRange(
        double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= minimum && value <= maximum
            ? value
            : throw OutOfRange(Named(name, member), Text($"must be from {minimum} to {maximum}"), value);

    /// <inheritdoc cref="InRange(double, double, double, string, string)"/>
    public static decimal InRange(
        decimal value, decimal minimum, decimal maximum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= minimum && value <= maximum
            ? value
            : throw OutOfRange(Named(name, member), Text($"must be from {minimum} to {maximum}"), value);

    /// <inheritdoc cref="InRange(double, double, double, string, string)"/>
    public static int InRange(
        int value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= minimum && value <= maximum
            ? value
            : throw OutOfRange(Named(name, member), Text($"must be from {minimum} to {maximum}"), value);

    /// <inheritdoc cref="InRange(double, double, double, string, string)"/>
    public static long InRange(
        long value, long minimum, long maximum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value >= minimum && value <= maximum
            ? value
            : throw OutOfRange(Named(name, member), Text($"must be from {minimum} to {maximum}"), value);

    /// <summary>Strictly between the ends, as a confidence level is between 0 and 1.</summary>
    public static double Between(
        double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > minimum && value < maximum
            ? value
            : throw OutOfRange(Named(name, member), Text($"must lie strictly between {minimum} and {maximum}"), value);

    /// <summary>Finite and strictly above the minimum, as a rate of discount is above −1.</summary>
    public static double Above(double value, double minimum, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => value > minimum && IsFinite(value) ? value : throw OutOfRange(Named(name, member), Text($"must be finite and above {minimum}"), value);

    /// <summary>A result that its arguments could drive beyond the largest double.</summary>
    public static double Representable(double result, string name)
        => IsFinite(result) ? result : throw OutOfRange(name, "must leave the result within the range of double", result);

    public static TEnum Defined<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        where TEnum : struct, Enum
#if NETSTANDARD2_0
        => Enum.IsDefined(typeof(TEnum), value)
#else
        => Enum.IsDefined(value)
#endif
            ? value
            : throw OutOfRange(Named(name, member), $"must be one of the values of {typeof(TEnum).Name}", value);

    /// <summary>One of the values that a property allows, where its enum has more.</summary>
    public static TEnum OneOf<TEnum>(
        TEnum value, TEnum[] allowed, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        where TEnum : struct, Enum
        => Array.IndexOf(allowed, value) >= 0
            ? value
            : throw OutOfRange(Named(name, member), "must be one of " + string.Join(", ", allowed), value);

    public static ReadOnlySpan<double> AllFinite(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsFinite(values[i]))
            {
                throw Item(name, "must be finite", i, values[i]);
            }
        }

        return values;
    }

    public static ReadOnlySpan<double> NoneNegative(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && IsFinite(values[i])))
            {
                throw Item(name, "must be finite and not negative", i, values[i]);
            }
        }

        return values;
    }

    public static ReadOnlySpan<decimal> NoneNegative(ReadOnlySpan<decimal> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < 0)
            {
                throw Item(name, "must not be negative", i, values[i]);
            }
        }

        return values;
    }

    public static ReadOnlySpan<long> NoneNegative(ReadOnlySpan<long> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < 0)
            {
                throw Item(name, "must not be negative", i, values[i]);
            }
        }

        return values;
    }

    public static void NotEmpty(int length, string name)
    {
        if (length == 0)
        {
            throw new ArgumentException($"{Rule(name)} must have at least one item; it has none.", name);
        }
    }

    public static ReadOnlySpan<T> NoneNull<T>(ReadOnlySpan<T> values, string name)
        where T : class
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                throw Item(name, "must not be null", i, "null");
            }
        }

        return values;
    }

    public static IReadOnlyList<T> NoneNull<T>(
        [NotNull] IReadOnlyList<T>? values, [CallerArgumentExpression(nameof(values))] string name = "", [CallerMemberName] string member = "")
        where T : class
    {
        for (var i = 0; i < NotNull(values, name, member).Count; i++)
        {
            if (values[i] is null)
            {
                throw NullItem(Named(name, member), i);
            }
        }

        return values!;
    }

    /// <summary>What a stream holds, read once, none of it null.</summary>
    public static T[] Items<T>(
        [NotNull] IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string name = "", [CallerMemberName] string member = "")
    {
        T[] items = [.. NotNull(values, name, member)];
        for (var i = 0; !typeof(T).IsValueType && i < items.Length; i++)
        {
            if (items[i] is null)
            {
                throw NullItem(Named(name, member), i);
            }
        }

        return items;
    }

    /// <summary>A stream none of whose items may be null: checked as they come, the stream itself at once.</summary>
    public static IEnumerable<T> Each<T>(
        [NotNull] IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string name = "", [CallerMemberName] string member = "")
        where T : class
    {
        return Checked(NotNull(values, name, member), Named(name, member));

        static IEnumerable<T> Checked(IEnumerable<T> values, string name)
        {
            var index = 0;
            foreach (var value in values)
            {
                yield return value ?? throw NullItem(name, index);
                index++;
            }
        }
    }

    /// <summary>An interval of instants with both ends known.</summary>
    public static Interval Bounded(Interval interval, [CallerArgumentExpression(nameof(interval))] string name = "", [CallerMemberName] string member = "")
        => interval.HasStart && interval.HasEnd
            ? interval
            : throw new ArgumentException(Text($"{Rule(Named(name, member))} must have a start and an end; it is {interval}."), Named(name, member));

    public static decimal WholeUnits(
        decimal value, decimal unit, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => Decimals.Remainder(value, Positive(unit)) == 0
            ? value
            : throw OutOfRange(Named(name, member), Text($"must be a whole number of units of {unit}: round it first, and say how"), value);

    public static void SameLength(int length, int expected, string name, string expectedName)
    {
        if (length != expected)
        {
            throw new ArgumentException(Text($"{Rule(name)} must have one item for each of {expectedName}; it has {length}, not {expected}."), name);
        }
    }

    /// <summary>The ends of parts laid one after another: ascending, none before zero, the last one at the end of the whole.</summary>
    public static void Ends(ReadOnlySpan<int> ends, int length, string name)
    {
        var previous = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] < previous)
            {
                throw Item(name, "must ascend from zero", i, ends[i]);
            }

            previous = ends[i];
        }

        if (previous != length)
        {
            throw new ArgumentException(Text($"{Rule(name)} must close at the number of items, {length}; the last is {previous}."), name);
        }
    }

    /// <summary>A mistake that takes a sentence of its own, named by the argument or by the property of what the caller gave.</summary>
    public static ArgumentException Mistake(string name, string sentence) => new(sentence, name);

    public static ArgumentOutOfRangeException OutOfRange(string name, string rule, object value)
        => new(name, Text($"{Rule(name)} {rule}; it is {value}."));

    public static ArgumentException Item(string name, string rule, int index, object value)
        => new(Text($"{Rule(name)} {rule}; {name}[{index}] is {value}."), name);

    private static ArgumentException NullItem(string name, int index)
        => new(Text($"{Rule(name)} must have no null item; {char.ToLowerInvariant(name[0])}{name.Substring(1)}[{index}] is null."), name);

    private static bool IsFinite(double value) => Math.Abs(value) <= double.MaxValue;

    /// <summary>A sentence with each double as .NET writes it: the text of .NET Framework has fifteen digits, which may lie across the rule.</summary>
    public static string Text(FormattableString text) => string.Format(
        CultureInfo.InvariantCulture, text.Format, Array.ConvertAll(text.GetArguments(), value => value is double number ? DoubleText.Of(number) : value));

    /// <summary>What the caller knows the value by: inside a property's accessor every value is <c>value</c>, and the property's name says which.</summary>
    private static string Named(string name, string member) => name is "value" or "value.Value" && member.Length > 0 ? member : name;

    private static string Rule(string name) => name.Length == 0 ? "The value" : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
