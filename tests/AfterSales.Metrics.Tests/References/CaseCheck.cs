using System.Text.Json;

namespace AfterSales.Metrics.Tests.References;

/// <summary>
/// What one case expects, compared key by key: a key that is not expected is not compared, and one that nobody compared fails at the end, so that nothing
/// passes in silence.
/// </summary>
public sealed class CaseCheck(string name, JsonElement expected, double tolerance)
{
    private readonly HashSet<string> seen = [];

    public void Number(string key, double? actual)
    {
        if (Find(key) is { } value)
        {
            Reference.AssertClose(value.Number(), actual, tolerance, $"{name} {key}");
        }
    }

    public void Numbers(string key, IEnumerable<double?> actual)
    {
        if (Find(key) is not { } value)
        {
            return;
        }

        double?[] found = [.. actual];
        if (value.ValueKind == JsonValueKind.Null)
        {
            Assert.All(found, number => Assert.Null(number));
            return;
        }

        // Beside the largest number, what is in its last bits is rounding of both programs.
        Assert.Equal(value.GetArrayLength(), found.Length);
        var rounding = 1e-14 * value.EnumerateArray().Select(e => Math.Abs(e.Number() ?? 0)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < found.Length; i++)
        {
            if (Math.Abs(value[i].Number() ?? 1) <= rounding && Math.Abs(found[i] ?? 1) <= rounding)
            {
                continue;
            }

            Reference.AssertClose(value[i].Number(), found[i], tolerance, $"{name} {key}[{i}]");
        }
    }

    public void Flag(string key, bool actual)
    {
        if (Find(key) is { } value)
        {
            Assert.Equal(value.GetBoolean(), actual);
        }
    }

    /// <summary>Keys that are understood and not compared: one of many answers, the version of a tool, what another room holds.</summary>
    public void Known(params string[] keys) => seen.UnionWith(keys);

    public void Text(string key, string? actual)
    {
        if (Find(key) is { } value)
        {
            Assert.Equal(value.GetString(), actual);
        }
    }

    public void Texts(string key, IEnumerable<string> actual)
    {
        if (Find(key) is { } value)
        {
            Assert.Equal(value.EnumerateArray().Select(e => e.GetString()), actual);
        }
    }

    /// <summary>A list of pairs of texts, each as its two texts with a space between; null where there is none.</summary>
    public void Pairs(string key, IEnumerable<string> actual)
    {
        if (Find(key) is not { } value)
        {
            return;
        }

        Assert.Equal(
            value.ValueKind == JsonValueKind.Null ? [] : value.EnumerateArray().Select(pair => $"{pair[0].GetString()} {pair[1].GetString()}"), actual);
    }

    public void Reason(string key, UndefinedReason? actual)
    {
        if (Find(key) is { } value)
        {
            Assert.Equal(value.GetString(), actual?.ToString());
        }
    }

    /// <summary>An object inside, with keys of its own; null where there is none.</summary>
    public CaseCheck? Part(string key) => Find(key) is { } value && value.ValueKind == JsonValueKind.Object
        ? new CaseCheck($"{name} {key}", value, tolerance) : null;

    public IReadOnlyList<CaseCheck> Parts(string key)
        => Find(key) is { } value ? [.. value.EnumerateArray().Select((part, i) => new CaseCheck($"{name} {key}[{i}]", part, tolerance))] : [];

    public IReadOnlyList<(string Key, CaseCheck Part)> Map(string key)
        => Find(key) is { } value ? [.. value.EnumerateObject().Select(p => (p.Name, new CaseCheck($"{name} {key} {p.Name}", p.Value, tolerance)))] : [];

    public bool Has(string key) => expected.TryGetProperty(key, out _);

    public void AssertAllSeen() => Assert.All(expected.EnumerateObject(), property => Assert.Contains(property.Name, seen));

    private JsonElement? Find(string key)
    {
        seen.Add(key);
        return expected.TryGetProperty(key, out var value) ? value : null;
    }
}
