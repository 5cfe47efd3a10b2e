using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Internal;

/// <summary>A figure is its value, or <c>{"undefined": "ZeroDenominator"}</c>.</summary>
internal sealed class FigureConverter : JsonConverterFactory
{
    public static readonly FigureConverter<double> Double = new((element, _) => element.GetDouble(), (writer, value, _) => writer.WriteNumberValue(value));

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Figure<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var type = typeToConvert.GetGenericArguments()[0];
        return type == typeof(double) ? Double
            : type == typeof(decimal) ? new FigureConverter<decimal>((e, _) => e.GetDecimal(), (w, v, _) => w.WriteNumberValue(v))
            : type == typeof(long) ? new FigureConverter<long>((e, _) => e.GetInt64(), (w, v, _) => w.WriteNumberValue(v))
            : type == typeof(int) ? new FigureConverter<int>((e, _) => e.GetInt32(), (w, v, _) => w.WriteNumberValue(v))
            : type == typeof(Money) ? new FigureConverter<Money>((e, _) => MoneyConverter.Of(e), (w, v, o) => new MoneyConverter().Write(w, v, o))
            : type == typeof(Duration) ? new FigureConverter<Duration>((e, _) => IsoDuration.Of(e), (w, v, _) => w.WriteStringValue(IsoDuration.Format(v)))
            : type == typeof(Instant) ? OfText(InstantPattern.ExtendedIso)
            : type == typeof(LocalDate) ? OfText(LocalDatePattern.Iso)
            : throw new NotSupportedException($"A figure of {type.Name} has no JSON; the library has none.");
    }

    private static FigureConverter<T> OfText<T>(IPattern<T> pattern)
        where T : struct
        => new((element, _) => pattern.Parse(element.GetString()!).Value, (writer, value, _) => writer.WriteStringValue(pattern.Format(value)));
}

/// <inheritdoc cref="FigureConverter"/>
internal sealed class FigureConverter<T>(
    Func<JsonElement, JsonSerializerOptions, T> read, Action<Utf8JsonWriter, T, JsonSerializerOptions> write) : JsonConverter<Figure<T>>
    where T : struct
{
    private static readonly string[] Members = ["undefined"];

    public override Figure<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement, options);
    }

    public Figure<T> Of(JsonElement element, JsonSerializerOptions options)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(Members[0], out _)
                ? JsonMembers.Read(element, Members, members => Figure.Undefined<T>(members.Name<UndefinedReason>(Members[0])))
                : Figure.Of(read(element, options));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException or UnparsableValueException)
        {
            throw new JsonException($"A figure must be a value or {{\"undefined\": reason}}; it is {element.GetRawText()}.", wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, Figure<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } known)
        {
            write(writer, known, options);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Members[0], value.Reason.ToString());
        writer.WriteEndObject();
    }
}
