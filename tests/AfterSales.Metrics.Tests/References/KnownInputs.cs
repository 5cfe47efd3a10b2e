using System.Text.Json;

namespace AfterSales.Metrics.Tests.References;

/// <summary>
/// The inputs that a file's tests read are those of the project's own file. A case with another one, of a file put in its place, fails: what nobody reads
/// would be left at its default, and the case would pass or fail for the wrong reason.
/// <para>Names within a map, as the rates of departments, are free.</para>
/// </summary>
public static class KnownInputs
{
    public static void AssertAll(JsonElement own, JsonElement given, string list)
    {
        var known = Cases(own, list).SelectMany(c => Names(Kind(c), Reference.Inputs(c))).ToHashSet(StringComparer.Ordinal);
        Assert.All(Cases(given, list), c => Assert.All(Names(Kind(c), Reference.Inputs(c)), name =>
            Assert.True(known.Contains(name), $"{Reference.Name(c)}: the input {name} is not understood.")));
    }

    private static JsonElement.ArrayEnumerator Cases(JsonElement file, string list) => file.GetProperty(list).EnumerateArray();

    private static string Kind(JsonElement c)
        => Reference.Inputs(c) is { ValueKind: JsonValueKind.Object } inputs && inputs.TryGetProperty("kind", out var kind) ? $"{kind}" : string.Empty;

    /// <summary>The names of a case's inputs, and of the records in its lists, each with where it stands.</summary>
    private static IEnumerable<string> Names(string place, JsonElement inputs) => inputs.ValueKind switch
    {
        JsonValueKind.Object => inputs.EnumerateObject()
            .SelectMany(input => Names($"{place}.{input.Name}", List(input.Value)).Prepend($"{place}.{input.Name}")),
        JsonValueKind.Array => inputs.EnumerateArray().SelectMany(item => Names(place, item)),
        _ => [],
    };

    private static JsonElement List(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value : default;
}
