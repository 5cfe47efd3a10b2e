using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Internal;

/// <summary>How dates, times, amounts and names are written, in one place.</summary>
internal static class JsonWriting
{
    public static void WriteText(this Utf8JsonWriter writer, string name, decimal amount)
        => writer.WriteString(name, amount.ToString(CultureInfo.InvariantCulture));

    public static void Write(this Utf8JsonWriter writer, string name, LocalDate? date)
        => writer.WriteString(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    public static void Write(this Utf8JsonWriter writer, string name, LocalTime time) => writer.WriteString(name, LocalTimePattern.ExtendedIso.Format(time));

    public static void Write<TEnum>(this Utf8JsonWriter writer, string name, TEnum? value)
        where TEnum : struct, Enum
        => writer.WriteString(name, value?.ToString());

    public static void Write(this Utf8JsonWriter writer, string name, double? number)
    {
        writer.WritePropertyName(name);
        Write(writer, number);
    }

    public static void Write(this Utf8JsonWriter writer, string name, Figure<double> figure, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        FigureConverter.Double.Write(writer, figure, options);
    }

    /// <summary>A member of a type that the options know.</summary>
    public static void Write<T>(this Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
        where T : notnull
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    /// <summary>A list of a type that the options know.</summary>
    public static void Write<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> values, JsonSerializerOptions options)
        where T : notnull
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }

        writer.WriteEndArray();
    }

    public static void Write(this Utf8JsonWriter writer, string name, IEnumerable<double?> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            Write(writer, number);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
