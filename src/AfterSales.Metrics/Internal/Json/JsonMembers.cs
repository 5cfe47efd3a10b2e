using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Internal;

/// <summary>The members of a JSON object that stands for a value: each read by name, none missed, none left over.</summary>
internal readonly struct JsonMembers
{
    private readonly JsonElement element;
    private readonly string type;

    private JsonMembers(JsonElement element, string type) => (this.element, this.type) = (element, type);

    /// <summary>Reads what <paramref name="make"/> makes of an object that has no other members than <paramref name="known"/>.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, ReadOnlySpan<string> known, Func<JsonMembers, T> make)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, known, make);
    }

    public static T Read<T>(JsonElement element, ReadOnlySpan<string> known, Func<JsonMembers, T> make)
    {
        var type = NameOf(typeof(T));
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{type} must be an object; it is {element.ValueKind}.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (known.IndexOf(member.Name) < 0)
            {
                throw new JsonException($"{type} has no member \"{member.Name}\"; it has {string.Join(", ", known.ToArray())}.");
            }
        }

        return make(new JsonMembers(element, type));
    }

    public bool Has(string name) => element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    public JsonElement Of(string name) => element.TryGetProperty(name, out var member)
        ? member
        : throw new JsonException($"{type} must have a member \"{name}\".");

    public string Text(string name) => Of(name) is { ValueKind: JsonValueKind.String } member
        ? member.GetString()!
        : throw new JsonException($"{type}.{name} must be a text; it is {Of(name).GetRawText()}.");

    public int Int(string name) => Of(name).ValueKind == JsonValueKind.Number && Of(name).TryGetInt32(out var number)
        ? number
        : throw new JsonException($"{type}.{name} must be a whole number; it is {Of(name).GetRawText()}.");

    public double Double(string name) => Number(Of(name), name);

    public double? OptionalDouble(string name) => Has(name) ? Double(name) : null;

    /// <summary>An exact amount: as a text, which no reader rounds, or as a number.</summary>
    public decimal Decimal(string name)
    {
        var member = Of(name);
        return member.ValueKind == JsonValueKind.Number && member.TryGetDecimal(out var number) ? number
            : member.ValueKind == JsonValueKind.String && decimal.TryParse(
                member.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact
            : throw new JsonException($"{type}.{name} must be an amount like \"12.50\"; it is {member.GetRawText()}.");
    }

    public TEnum Name<TEnum>(string name)
        where TEnum : struct, Enum
        => EnumText.Of<TEnum>(Text(name)) ?? throw new JsonException($"{type}.{name} must be the name of a {typeof(TEnum).Name}; it is \"{Text(name)}\".");

    public TEnum? OptionalName<TEnum>(string name)
        where TEnum : struct, Enum
        => Has(name) ? Name<TEnum>(name) : null;

    public Figure<double> Figure(string name, JsonSerializerOptions options) => FigureConverter.Double.Of(Of(name), options);

    /// <summary>A member of a type that the options know.</summary>
    public T One<T>(string name, JsonSerializerOptions options) => Of(name).Deserialize((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))
        ?? throw new JsonException($"{type}.{name} must not be null.");

    /// <summary>A list of a type that the options know.</summary>
    public IReadOnlyList<T> List<T>(string name, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        return Of(name).ValueKind == JsonValueKind.Array
            ? [.. Of(name).EnumerateArray().Select(item => item.Deserialize(info)!)]
            : throw new JsonException($"{type}.{name} must be a list; it is {Of(name).ValueKind}.");
    }

    public LocalDate Date(string name) => Parsed(LocalDatePattern.Iso, name);

    public LocalDate? OptionalDate(string name) => Has(name) ? Date(name) : null;

    public LocalTime Time(string name) => Parsed(LocalTimePattern.ExtendedIso, name);

    /// <summary>The numbers of a list, where null stands for none.</summary>
    public double?[] Numbers(string name)
    {
        var (list, numbers) = (Of(name), new List<double?>());
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"{type}.{name} must be a list; it is {list.ValueKind}.");
        }

        foreach (var item in list.EnumerateArray())
        {
            numbers.Add(item.ValueKind == JsonValueKind.Null ? null : Number(item, name));
        }

        return [.. numbers];
    }

    internal static string NameOf(Type type) => type.IsGenericType ? type.Name.Substring(0, type.Name.IndexOf('`')) : type.Name;

    private double Number(JsonElement member, string name)
        => member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number) && Math.Abs(number) <= double.MaxValue
            ? number
            : throw new JsonException($"{type}.{name} must be a number; it is {member.GetRawText()}.");

    private T Parsed<T>(IPattern<T> pattern, string name)
    {
        var parsed = pattern.Parse(Text(name));
        return parsed.Success ? parsed.Value : throw new JsonException($"{type}.{name} must be in ISO form; it is \"{Text(name)}\".", parsed.Exception);
    }
}
