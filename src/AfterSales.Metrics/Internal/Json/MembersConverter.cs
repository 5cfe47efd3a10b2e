using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Internal;

/// <summary>Writes a value as an object of its members, and makes it of them through the value's own factory, so that its rules hold.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal abstract class MembersConverter<T> : JsonConverter<T>
{
    /// <summary>The members there are.</summary>
    protected abstract ReadOnlySpan<string> Known { get; }

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonMembers.Read(ref reader, Known, members => Make(members, options));

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, options);
        writer.WriteEndObject();
    }

    protected abstract T Make(JsonMembers members, JsonSerializerOptions options);

    protected abstract void WriteMembers(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
}
