using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Json;

/// <summary>A dimension by its name: <c>"Element"</c>.</summary>
internal sealed class CostDimensionConverter : JsonConverter<CostDimension>
{
    public override CostDimension Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? CostDimension.Of(reader.GetString()!)
        : throw new JsonException($"CostDimension must be a name; it is {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, CostDimension value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
