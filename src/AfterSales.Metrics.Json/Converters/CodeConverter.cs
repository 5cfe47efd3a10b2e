using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Json;

/// <summary>A condition in code has no JSON: it is refused, never left out. Where there is none, null stands.</summary>
/// <typeparam name="T">The condition's type.</typeparam>
internal sealed class CodeConverter<T> : JsonConverter<T>
    where T : Delegate
{
    private const string Rule = "A condition in code has no JSON; state it by attributes, or add it after reading.";

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException(Rule);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(Rule);
}
#if NETSTANDARD2_0
/// <summary>Finds the converter of a condition by reflection.</summary>
internal sealed class CodeConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Delegate).IsAssignableFrom(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter?)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert));
}
#endif
