#if NETSTANDARD2_0
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Json;

/// <summary>The library's enums by their names, never by numbers, which a later version may give to another value.</summary>
internal sealed class EnumConverter : JsonConverterFactory
{
    private static readonly Assembly Library = typeof(Money).Assembly;
    private static readonly JsonStringEnumConverter ByName = new(namingPolicy: null, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.Assembly == Library;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => ByName.CreateConverter(typeToConvert, options);
}
#endif
