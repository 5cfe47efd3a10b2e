using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Recorded;

/// <summary>Every figure of an answer by its bits, in the order of the names of its properties: equal texts are equal answers to the last bit.</summary>
public sealed class ExactText
{
    private const int Deepest = 14;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> KnownProperties = new();
    private static readonly ConcurrentDictionary<Type, bool> KnownTexts = new();

    private readonly StringBuilder text = new();

    public void Add(string path, object? value, int depth = 0)
    {
        if (value is null || Plain(value) is not { } plain)
        {
            AddParts(path, value, depth);
            return;
        }

        text.Append(path).Append('=').Append(plain).Append('\n');
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private static string? Plain(object value) => value switch
    {
        string text => text,
        bool or char or Enum => value.ToString(),
        // The bits, and beside them for the reader a text that takes no part where runtimes print differently.
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        decimal number => string.Join(",", decimal.GetBits(number).Select(part => part.ToString("x8", CultureInfo.InvariantCulture))),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTime time => FormattableString.Invariant($"{time.Ticks} {time.Kind}"),
        DateTimeOffset time => FormattableString.Invariant($"{time.Ticks} {time.Offset.Ticks}"),
        TimeSpan span => span.Ticks.ToString(CultureInfo.InvariantCulture),
        Type type => type.ToString(),
        Delegate made => made.GetType().ToString(),
        _ when value.GetType().Namespace == "NodaTime" => Time(value),
        _ => null,
    };

    private static string Time(object value) => value switch
    {
        Duration duration => Nanoseconds(duration),
        Instant instant => Nanoseconds(instant - NodaConstants.UnixEpoch),
        Interval interval => $"{(interval.HasStart ? Time(interval.Start) : "-")}/{(interval.HasEnd ? Time(interval.End) : "-")}",
        DateInterval dates => $"{Time(dates.Start)}/{Time(dates.End)}",
        LocalDate date => date.ToString("R", CultureInfo.InvariantCulture),
        DateTimeZone zone => zone.Id,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Nanoseconds(Duration duration) => duration.ToBigIntegerNanoseconds().ToString(CultureInfo.InvariantCulture);

    private void AddParts(string path, object? value, int depth)
    {
        if (value is null || depth >= Deepest)
        {
            text.Append(path).Append(value is null ? "=null\n" : "=…\n");
            return;
        }

        var type = value.GetType();
        if (value is IEnumerable items)
        {
            var count = 0;
            foreach (var item in items)
            {
                Add(FormattableString.Invariant($"{path}[{count++}]"), item, depth + 1);
            }

            text.Append(path).Append(FormattableString.Invariant($".Count={count}\n"));
        }

        if (type.Assembly == Library.Assembly)
        {
            AddText(path, value);
        }

        foreach (var property in Properties(type))
        {
            Add($"{path}.{property.Name}", Of(property, value), depth + 1);
        }

        // Tuples.
        if (type.Namespace == "System" && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))
        {
            foreach (var field in type.GetFields().OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                Add($"{path}.{field.Name}", field.GetValue(value), depth + 1);
            }
        }
    }

    private void AddText(string path, object value)
    {
        if (KnownTexts.GetOrAdd(value.GetType(), type => type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType!.Assembly == Library.Assembly))
        {
            text.Append(path).Append(".ToString()=").Append(value).Append('\n');
        }
    }

    private static object? Of(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (Exception exception)
        {
            return Calls.Cause(exception).GetType().ToString();
        }
    }

    // Of the library's own types, and of pairs.
    private static PropertyInfo[] Properties(Type type) => KnownProperties.GetOrAdd(
        type,
        t => !t.IsArray && (t.Assembly == Library.Assembly || t.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
            ? [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && !Calls.IsSpan(p.PropertyType))
                .OrderBy(p => p.Name, StringComparer.Ordinal)]
            : []);
}
