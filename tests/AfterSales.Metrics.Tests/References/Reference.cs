using System.Globalization;
using System.Text.Json;

namespace AfterSales.Metrics.Tests.References;

/// <summary>
/// Reads the reference vectors beside this file (embedded), and compares with them.
/// Case files are <c>{…, "cases": [{"id" or "name", "inputs", "expected"}]}</c>; each says which tool made its numbers.
/// <para>A file of the same name in the folder that <see cref="FolderVariable"/> names is read instead, without a build: other cases of
/// the same layout, at least one of each kind.</para>
/// </summary>
public static class Reference
{
    public const string FolderVariable = "AFTERSALES_REFERENCES";

    private static readonly string Folder = Environment.GetEnvironmentVariable(FolderVariable) ?? string.Empty;

    public static string Text(string file) => IsReplaced(file) ? File.ReadAllText(Path.Combine(Folder, file)) : Embedded(file);

    /// <summary>The project's own file, whatever stands in its place: for a test of one number out of one of its cases.</summary>
    public static JsonElement Own(string file) => JsonDocument.Parse(Embedded(file)).RootElement;

    public static JsonElement Json(string file) => JsonDocument.Parse(Text(file)).RootElement;

    /// <summary>The cases of a file as theory rows: the name first, so that a failure says which case it was.</summary>
    public static IEnumerable<(string Name, JsonElement Inputs, JsonElement Expected)> Cases(string file, string list = "cases")
    {
        if (IsReplaced(file))
        {
            KnownInputs.AssertAll(Own(file), Json(file), list);
        }

        return Json(file).GetProperty(list).EnumerateArray().Concat(list == "cases" && !IsReplaced(file) ? More(file) : [])
            .Select(c => (Name(c), Inputs(c), c.TryGetProperty("expected", out var expected) ? expected : c));
    }

    public static JsonElement Inputs(JsonElement c) => c.TryGetProperty("inputs", out var inputs) ? inputs : c;

    public static string Name(JsonElement c)
        => c.TryGetProperty("id", out var id) ? id.ToString() : c.TryGetProperty("name", out var name) ? name.ToString() : string.Empty;

    /// <summary>A number printed as JSON number or as string; "Inf" and "-Inf" are infinities; null is null.</summary>
    public static double? Number(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetDouble(),
        _ => element.GetString() switch
        {
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        },
    };

    /// <summary>An exact decimal, printed as JSON number or as string.</summary>
    public static decimal Exact(this JsonElement element)
        => element.ValueKind == JsonValueKind.String ? decimal.Parse(element.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)
            : element.GetDecimal();

    public static decimal[] Exacts(this JsonElement element) => [.. element.EnumerateArray().Select(Exact)];

    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(e => e.Number()!.Value)];

    /// <summary>Equal within a relative tolerance, or, where zero is expected, within a thousandth of it absolutely; null only equals null.</summary>
    public static void AssertClose(double? expected, double? actual, double tolerance, string what)
    {
        if (expected is not { } e || actual is not { } a)
        {
            Assert.True(expected is null && actual is null, FormattableString.Invariant($"{what}: expected {expected:R}, was {actual:R}"));
            return;
        }

        var error = e == a ? 0 : Math.Abs(e - a) / Math.Max(1e-300, Math.Max(Math.Abs(e), Math.Abs(a)));
        var isNearZero = e == 0 && Math.Abs(a) <= tolerance * 1e-3;
        Assert.True(error <= tolerance || isNearZero, FormattableString.Invariant($"{what}: expected {e:R}, was {a:R}, relative error {error:E2}"));
    }

    /// <summary>The cases of another generator, in a file of their own under <c>More</c>.</summary>
    private static IEnumerable<JsonElement> More(string file)
        => Path.ChangeExtension(file, "more.json") is var more && typeof(Reference).Assembly.GetManifestResourceInfo(more) is not null
            ? Own(more).GetProperty("cases").EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static bool IsReplaced(string file) => Folder.Length > 0 && File.Exists(Path.Combine(Folder, file));

    private static string Embedded(string file)
    {
        using var stream = typeof(Reference).Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"No reference file {file} is embedded.", nameof(file));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
