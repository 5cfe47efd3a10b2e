using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace AfterSales.Metrics.Internal;

/// <summary>Seconds as ISO 8601 writes them, exact to the tick and as long as any fleet's time is: <c>"PT7200S"</c>.</summary>
internal sealed class TotalTimeConverter : JsonConverter<TotalTime>
{
    private const decimal SecondsPerTick = 0.0000001m;

    private static readonly string[] Marks = ["PT", "S"];

    public override TotalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : string.Empty;
        var parts = text.Split(Marks, StringSplitOptions.None);
        return parts.Length == 3 && parts[0] is "" or "-" && string.Equals(text, parts[0] + "PT" + parts[1] + "S", StringComparison.Ordinal)
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= decimal.MaxValue / NodaConstants.TicksPerSecond
            ? TotalTime.FromTicks((parts[0].Length > 0 ? -seconds : seconds) * NodaConstants.TicksPerSecond)
            : throw new JsonException($"TotalTime must be in seconds, as PT7200S; it is \"{text}\".");
    }

    public override void Write(Utf8JsonWriter writer, TotalTime value, JsonSerializerOptions options)
    {
        var seconds = Math.Abs(value.Ticks) * SecondsPerTick;
        writer.WriteStringValue((value.Ticks < 0 ? "-PT" : "PT") + seconds.ToString("0.#######", CultureInfo.InvariantCulture) + "S");
    }
}
