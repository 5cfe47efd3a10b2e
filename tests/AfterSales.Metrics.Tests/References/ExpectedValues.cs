using System.Text.Json;

namespace AfterSales.Metrics.Tests.References;

/// <summary>The expected side of a reference case: every key must be asked for, and one that is not there fails.</summary>
public sealed class ExpectedValues(JsonElement expected, double tolerance, string name = "")
{
    private readonly HashSet<string> asked = [];
    private readonly List<ExpectedValues> parts = [];

    public bool Has(string key) => expected.TryGetProperty(key, out _);

    public JsonElement Take(string key)
    {
        asked.Add(key);
        return expected.GetProperty(key);
    }

    /// <summary>Keys that are understood and not compared: the version of a tool, what another test compares.</summary>
    public void Known(params string[] keys) => asked.UnionWith(keys);

    /// <summary>An object inside, whose keys must be asked for too.</summary>
    public ExpectedValues Part(string key)
    {
        parts.Add(new ExpectedValues(Take(key), tolerance, $"{name}{key} "));
        return parts[^1];
    }

    /// <summary>A number, within a tolerance of its own or that of the case.</summary>
    public void Number(string key, double? actual, double? within = null)
        => Reference.AssertClose(Take(key).Number(), actual, within ?? tolerance, name + key);

    public void Flag(string key, bool actual) => Assert.Equal(Take(key).GetBoolean(), actual);

    public void Text(string key, string? actual) => Assert.Equal(Take(key).GetString(), actual);

    public void Numbers(string key, IEnumerable<double?> actual, double? within = null)
    {
        var element = Take(key);
        if (element.ValueKind == JsonValueKind.Null)
        {
            Assert.All(actual, value => Assert.Null(value));
            return;
        }

        var (numbers, all) = (element.EnumerateArray().Select(e => e.Number()).ToArray(), actual.ToArray());
        Assert.True(numbers.Length == all.Length, $"{name}{key}: {numbers.Length} numbers expected, {all.Length} there");
        for (var i = 0; i < all.Length; i++)
        {
            Reference.AssertClose(numbers[i], all[i], within ?? tolerance, $"{name}{key}[{i}]");
        }
    }

    public void Numbers(string key, IEnumerable<double> actual, double? within = null) => Numbers(key, actual.Select(value => (double?)value), within);

    public void Numbers(string key, IEnumerable<Figure<double>> actual, double? within = null) => Numbers(key, actual.Select(figure => figure.Value), within);

    public void Table(string key, IReadOnlyList<IReadOnlyList<double>> actual)
    {
        var rows = Take(key).EnumerateArray().ToArray();
        Assert.True(rows.Length == actual.Count, $"{name}{key}: {rows.Length} rows expected, {actual.Count} there");
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(rows[i].GetArrayLength(), actual[i].Count);
            for (var j = 0; j < actual[i].Count; j++)
            {
                var (e, a) = (rows[i][j].GetDouble(), actual[i][j]);
                Assert.True(Math.Abs(e - a) <= tolerance * Math.Max(1e-3, Math.Abs(e)) || Math.Abs(e - a) < 1e-14,
                    $"{name}{key}[{i}][{j}]: expected {e:R}, was {a:R}");
            }
        }
    }

    /// <summary>Numbers of one scale, of which a small one need only be right beside the large ones.</summary>
    public void Row(string key, IReadOnlyList<double> actual)
    {
        var numbers = Take(key).Numbers();
        Assert.Equal(numbers.Length, actual.Count);
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.True(Math.Abs(numbers[i] - actual[i]) <= (tolerance * Math.Abs(numbers[i])) + 1e-15,
                $"{name}{key}[{i}]: expected {numbers[i]:R}, was {actual[i]:R}");
        }
    }

    public void Integers(string key, IEnumerable<int> actual, int offset = 0)
        => Assert.Equal(Take(key).EnumerateArray().Select(e => e.GetInt32()), actual.Select(value => value + offset));

    public void Whole(string key, long actual) => Assert.Equal(Take(key).GetInt64(), actual);

    public void Exact(string key, decimal actual) => Assert.Equal(Take(key).Exact(), actual);

    public void Reason(string key, UndefinedReason? actual)
        => Assert.Equal(Take(key).ValueKind == JsonValueKind.Null ? null : Take(key).GetString(), actual?.ToString());

    /// <summary>Value and limits under keys of one stem.</summary>
    public void Limits(string stem, Estimate actual)
    {
        Number(stem, actual.Value);
        Number(stem + "_lower", actual.Lower);
        Number(stem + "_upper", actual.Upper);
    }

    public void AllAsked()
    {
        Assert.Empty(expected.EnumerateObject().Select(property => name + property.Name).Except(asked.Select(key => name + key)));
        parts.ForEach(part => part.AllAsked());
    }
}
