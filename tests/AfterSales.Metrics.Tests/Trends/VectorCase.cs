using System.Text.Json;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>One case of a reference file, which remembers what was compared: a key of the expected answer that nobody looked at fails.</summary>
public sealed class VectorCase(string name, JsonElement inputs, JsonElement expected)
{
    private readonly HashSet<string> seen = [];

    public string Name { get; } = name;

    public JsonElement Inputs { get; } = inputs;

    public string Kind => Inputs.GetProperty("kind").GetString()!;

    public double?[] X => Column("x");

    public static IEnumerable<VectorCase> Of(string file) => Reference.Cases(file).Select(c => new VectorCase(c.Name, c.Inputs, c.Expected));

    public static double?[] Nullable(JsonElement list) => [.. list.EnumerateArray().Select(e => e.Number())];

    public double?[] Column(string key) => Nullable(Inputs.GetProperty(key));

    public double[] Full(string key) => Inputs.GetProperty(key).Numbers();

    public double Number(string key) => Inputs.GetProperty(key).Number()!.Value;

    public double? Maybe(string key) => Inputs.TryGetProperty(key, out var found) ? found.Number() : null;

    public int Whole(string key) => (int)Number(key);

    public string Text(string key) => Inputs.GetProperty(key).GetString()!;

    public bool Has(string path) => Find(path) is not null;

    /// <summary>The expected element at a path as "mk.z"; its top-level key counts as looked at.</summary>
    public JsonElement this[string path] => Find(path) ?? throw new ArgumentException($"{Name} expects no {path}.");

    public void Close(string path, double? actual, double tolerance = 1e-9)
        => Near(this[path].Number(), actual, tolerance, $"{Name}: {path}");

    public void Close(string path, Figure<double> actual, double tolerance = 1e-9) => Close(path, actual.Value, tolerance);

    public void Close(string path, IEnumerable<double?> actual, double tolerance = 1e-9)
    {
        var wanted = Nullable(this[path]);
        double?[] found = [.. actual];
        Assert.True(wanted.Length == found.Length, $"{Name}: {path} has {wanted.Length} items, found {found.Length}");
        for (var i = 0; i < wanted.Length; i++)
        {
            Near(wanted[i], found[i], tolerance, $"{Name}: {path}[{i}]");
        }
    }

    public void Close(string path, IEnumerable<double> actual, double tolerance = 1e-9) => Close(path, actual.Select(a => (double?)a), tolerance);

    public void Same(string path, IEnumerable<int> actual)
        => Assert.True(
            this[path].EnumerateArray().Select(e => e.GetInt32()).OrderBy(i => i).SequenceEqual(
                actual.OrderBy(i => i)), $"{Name}: {path} is [{string.Join(", ", actual)}], expected {this[path]}");

    public void Reason(string path, UndefinedReason? actual)
        => Assert.True(this[path].GetString() == actual?.ToString(), $"{Name}: {path} is {actual}, expected {this[path]}");

    public void Skip(params string[] keys)
    {
        foreach (var key in keys)
        {
            seen.Add(key);
        }
    }

    /// <summary>Fails if the expected answer has a key that nothing was compared with.</summary>
    public void AllSeen()
    {
        var missed = expected.EnumerateObject().Select(p => p.Name).Where(key => !seen.Contains(key)).ToArray();
        Assert.True(missed.Length == 0, $"{Name}: nobody compared {string.Join(", ", missed)}");
    }

    /// <summary>Relative, or absolute against zero: where the reference is rounding noise of its own.</summary>
    public static void Near(double? expected, double? actual, double tolerance, string what)
    {
        if (expected is { } e && actual is { } a && Math.Abs(e - a) <= tolerance * Math.Max(1e-4, Math.Abs(e)))
        {
            return;
        }

        Reference.AssertClose(expected, actual, tolerance, what);
    }

    private JsonElement? Find(string path)
    {
        var at = expected;
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(parts[i], out at))
            {
                return null;
            }
        }

        seen.Add(parts[0]);
        return at;
    }

    public static Series SeriesOf(double?[] x) => Series.Of(x);
}
