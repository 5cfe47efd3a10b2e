using System.Text.Json;

namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>What a case of a vector file expects, key by key: at the end every key must have been compared, so that none passes because nobody
/// looked.</summary>
public sealed class Expectation(JsonElement expected, double tolerance, string name)
{
    private readonly HashSet<string> seen = [];

    public bool Has(string key) => expected.TryGetProperty(key, out _);

    public JsonElement Take(string key)
    {
        seen.Add(key);
        return expected.GetProperty(key);
    }

    public void Skip(params string[] keys) => seen.UnionWith(keys);

    public Expectation Sub(string key) => new(Take(key), tolerance, $"{name}.{key}");

    public IEnumerable<Expectation> Subs(string key)
        => Take(key).EnumerateArray().Select((item, i) => new Expectation(item, tolerance, $"{name}.{key}[{i}]")).ToArray();

    public Expectation Number(string key, double? actual)
    {
        Reference.AssertClose(Take(key).Number(), actual, tolerance, $"{name}.{key}");
        return this;
    }

    public Expectation Number(string key, Figure<double> actual)
    {
        Number(key, actual.Value);
        return this;
    }

    public Expectation Money(string key, decimal? actual)
    {
        var element = Take(key);
        Assert.True(element.ValueKind == JsonValueKind.Null ? actual is null : element.Exact() == actual, $"{name}.{key}: expected {element}, was {actual}");
        return this;
    }

    public Expectation Whole(string key, long? actual)
    {
        var element = Take(key);
        Assert.True(element.ValueKind == JsonValueKind.Null ? actual is null : element.GetInt64() == actual, $"{name}.{key}: expected {element}, was {actual}");
        return this;
    }

    public Expectation Flag(string key, bool? actual)
    {
        Assert.True(Take(key).GetBoolean() == actual, $"{name}.{key}: was {actual}");
        return this;
    }

    public Expectation Text(string key, string? actual)
    {
        Assert.Equal(Take(key).GetString(), actual);
        return this;
    }

    public Expectation Numbers(string key, IEnumerable<double?> actual)
    {
        AssertRow(Take(key), [.. actual], $"{name}.{key}");
        return this;
    }

    public Expectation Numbers(string key, IEnumerable<Figure<double>> actual) => Numbers(key, actual.Select(figure => figure.Value));

    public Expectation Numbers(string key, IEnumerable<double> actual) => Numbers(key, actual.Select(value => (double?)value));

    public Expectation Grid(string key, IReadOnlyList<IReadOnlyList<double?>> actual)
    {
        var rows = Take(key).EnumerateArray().ToArray();
        Assert.Equal(rows.Length, actual.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            AssertRow(rows[i], actual[i], $"{name}.{key}[{i}]");
        }

        return this;
    }

    public Expectation MoneyGrid(string key, IEnumerable<IReadOnlyList<decimal?>> actual)
    {
        var rows = Take(key).EnumerateArray().ToArray();
        var given = actual.ToArray();
        Assert.Equal(rows.Length, given.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            AssertMoney(rows[i], given[i], $"{name}.{key}[{i}]");
        }

        return this;
    }

    public Expectation Moneys(string key, IEnumerable<decimal?> actual)
    {
        AssertMoney(Take(key), [.. actual], $"{name}.{key}");
        return this;
    }

    public Expectation Reason(string key, UndefinedReason? actual)
    {
        var element = Take(key);
        Assert.True((element.ValueKind == JsonValueKind.Null ? null : element.GetString()) == actual?.ToString(),
            $"{name}.{key}: expected {element}, was {actual}");
        return this;
    }

    /// <summary>Every key was compared.</summary>
    public void Finish()
        => Assert.True(expected.EnumerateObject().All(p => seen.Contains(p.Name)),
            $"{name}: not compared: {string.Join(", ", expected.EnumerateObject().Select(p => p.Name).Where(key => !seen.Contains(key)))}");

    private static void AssertMoney(JsonElement row, IReadOnlyList<decimal?> actual, string what)
    {
        var items = row.EnumerateArray().ToArray();
        Assert.True(items.Length == actual.Count, $"{what}: {items.Length} expected, {actual.Count} found");
        for (var k = 0; k < items.Length; k++)
        {
            Assert.True(items[k].ValueKind == JsonValueKind.Null ? actual[k] is null : items[k].Exact() == actual[k],
                $"{what}[{k}]: expected {items[k]}, was {actual[k]}");
        }
    }

    private void AssertRow(JsonElement row, IReadOnlyList<double?> actual, string what)
    {
        // A row that ends in cells that do not exist may be shorter in the file.
        var items = row.EnumerateArray().Select(item => item.Number()).ToArray();
        Assert.True(items.Length <= actual.Count && actual.Skip(items.Length).All(value => value is null),
            $"{what}: {items.Length} expected, {actual.Count} found");
        for (var k = 0; k < items.Length; k++)
        {
            Reference.AssertClose(items[k], actual[k], tolerance, $"{what}[{k}]");
        }
    }
}
