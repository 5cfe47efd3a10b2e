using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Internal;

/// <summary>ISO 4217's by their code, <c>"EUR"</c>; others with their decimals, <c>{"code": "PTS", "minorUnitDecimals": 0}</c>.</summary>
internal sealed class CurrencyConverter : JsonConverter<Currency>
{
    private static readonly string[] Members = ["code", "minorUnitDecimals"];

    public static Currency Of(JsonElement element) => element.ValueKind != JsonValueKind.String
        ? JsonMembers.Read(element, Members, members => Currency.Custom(members.Text("code"), members.Int("minorUnitDecimals")))
        : Currency.TryOf(element.GetString(), out var currency) ? currency
        : throw new JsonException($"Currency must be a code of ISO 4217; it is \"{element.GetString()}\".");

    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options)
    {
        if (Currency.TryOf(value.Code, out var known) && known == value)
        {
            writer.WriteStringValue(value.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        writer.WriteNumber("minorUnitDecimals", value.MinorUnitDecimals);
        writer.WriteEndObject();
    }
}
