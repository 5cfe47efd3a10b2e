#if NET
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AfterSales.Metrics.Json;

/// <summary>
/// What JSON must know of the library's types, written at compile time (<c>RecordJsonGenerator</c>): the same with and without native AOT, trimming or
/// reflection. A record is made by its constructor, so that an absent member keeps the default its record gives it.
/// </summary>
internal sealed partial class LibraryResolver(IJsonTypeInfoResolver? others, MetricsJsonOptions chosen) : IJsonTypeInfoResolver
{
    private static readonly Assembly Library = typeof(Money).Assembly;

    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo?>> Types = TypeTable.Filled();

    /// <summary>The library's types as it knows them; the caller's own resolver speaks for all others, this one for what is left of members' types.</summary>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type.Assembly != Library)
        {
            return others?.GetTypeInfo(type, options) ?? Known(type, options);
        }

        // A class that is no record holds more than it shows; a tally or table without a converter is refused, never written in part.
        var info = Known(type, options) ?? others?.GetTypeInfo(type, options);
        if (info?.Kind == JsonTypeInfoKind.Object)
        {
            info.UnmappedMemberHandling = Types.ContainsKey(type) ? chosen.UnknownMembers : throw NoJson(type);
        }

        return info;
    }

    private static JsonTypeInfo? Known(Type type, JsonSerializerOptions options) => Types.TryGetValue(type, out var make) ? make(options) : null;

    private static NotSupportedException NoJson(Type type) => new($"{type.Name} has no JSON; write what it shows.");

    private static JsonPropertyInfo Member<TRecord, TValue>(
        JsonSerializerOptions options, string name, Func<TRecord, TValue> get, Action<TRecord, TValue?>? set, bool isRequired)
        where TRecord : class
        => Member<TRecord, TValue>(
            options, name, record => get((TRecord)record), set is null ? null : (record, value) => set((TRecord)record, value), isRequired);

    private static JsonPropertyInfo MemberOfValue<TRecord, TValue>(
        JsonSerializerOptions options, string name, Func<TRecord, TValue> get, SetMember<TRecord, TValue>? set, bool isRequired)
        where TRecord : struct
        => Member<TRecord, TValue>(
            options, name, record => get((TRecord)record), set is null ? null : (record, value) => set(ref Unsafe.Unbox<TRecord>(record), value), isRequired);

    private static JsonPropertyInfo Member<TRecord, TValue>(
        JsonSerializerOptions options, string name, Func<object, TValue?> get, Action<object, TValue?>? set, bool isRequired)
    {
        var property = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(TRecord),
            PropertyName = name,
            JsonPropertyName = JsonNamingPolicy.CamelCase.ConvertName(name),
            Getter = get,
            Setter = set,
        });
        property.IsRequired = isRequired;
        return property;
    }

    private delegate void SetMember<TRecord, TValue>(ref TRecord record, TValue? value);

    /// <summary>Collects how each type is made known. A converter among the options goes before all of it.</summary>
    private sealed class TypeTable
    {
        private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo?>> makers = [];

        public static Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo?>> Filled()
        {
            var table = new TypeTable();
            AddTypes(table);
            return table.makers;
        }

        public void Record<T>(Func<T> make, Func<JsonSerializerOptions, JsonPropertyInfo[]> members)
            where T : notnull
            => Add<T>(options => JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
            {
                ObjectCreator = make,
                PropertyMetadataInitializer = _ => members(options),
            }));

        public void Value<T>(JsonConverter converter) => Add<T>(options => JsonMetadataServices.CreateValueInfo<T>(
            options, converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options)! : converter));

        public void Enum<T>()
            where T : struct, Enum
            => Value<T>(new JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false));

        public void Nullable<T>()
            where T : struct
            => Add<T?>(options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));

        public void List<T>() => Add<IReadOnlyList<T>>(options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new()));

        public void Array<T>() => Add<T[]>(options => JsonMetadataServices.CreateArrayInfo<T>(options, new()));

        public void Memory<T>() => Add<ReadOnlyMemory<T>>(options => JsonMetadataServices.CreateReadOnlyMemoryInfo<T>(options, new()));

        public void Map<TKey, TValue>()
            where TKey : notnull
            => Add<IReadOnlyDictionary<TKey, TValue>>(
                options => JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>(options, new()));

        /// <summary>A type that only a converter among the options knows, or one of .NET's own.</summary>
        public void Other<T>() => Add<T>(options => Primitive(typeof(T)) is { } converter
            ? JsonMetadataServices.CreateValueInfo<T>(options, converter)
            : typeof(T).Assembly == Library ? throw NoJson(typeof(T)) : null);

        private void Add<T>(Func<JsonSerializerOptions, JsonTypeInfo?> make)
            => makers.Add(typeof(T), options => ConverterAmong<T>(options) is { } converter
                ? JsonMetadataServices.CreateValueInfo<T>(options, converter)
                : make(options));

        private static JsonConverter? ConverterAmong<T>(JsonSerializerOptions options)
        {
            foreach (var converter in options.Converters)
            {
                if (converter.CanConvert(typeof(T)))
                {
                    return converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : converter;
                }
            }

            return null;
        }

        private static JsonConverter? Primitive(Type type) => Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => JsonMetadataServices.BooleanConverter,
            TypeCode.Byte => JsonMetadataServices.ByteConverter,
            TypeCode.Char => JsonMetadataServices.CharConverter,
            TypeCode.Decimal => JsonMetadataServices.DecimalConverter,
            TypeCode.Double => JsonMetadataServices.DoubleConverter,
            TypeCode.Int16 => JsonMetadataServices.Int16Converter,
            TypeCode.Int32 => JsonMetadataServices.Int32Converter,
            TypeCode.Int64 => JsonMetadataServices.Int64Converter,
            TypeCode.String => JsonMetadataServices.StringConverter,
            TypeCode.UInt32 => JsonMetadataServices.UInt32Converter,
            TypeCode.UInt64 => JsonMetadataServices.UInt64Converter,
            _ => null,
        };
    }
}
#endif
