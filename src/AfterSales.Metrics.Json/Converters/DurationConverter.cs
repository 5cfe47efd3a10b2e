using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Json;

/// <summary>ISO 8601, in hours, minutes and seconds: <c>"PT26H30M"</c>.</summary>
internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return IsoDuration.Of(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteStringValue(IsoDuration.Format(value));
}
