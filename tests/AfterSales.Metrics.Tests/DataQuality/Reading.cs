using System.Text.Json;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Expected values that remember which of them were read: nothing passes because nobody looked at it.</summary>
internal sealed class Reading(JsonElement expected)
{
    private readonly HashSet<string> read = [];

    public JsonElement this[string name]
    {
        get
        {
            read.Add(name);
            return expected.GetProperty(name);
        }
    }

    public bool Has(string name) => expected.TryGetProperty(name, out _);

    public void Long(string name, long? actual)
    {
        var value = this[name];
        Assert.True(actual == (value.ValueKind == JsonValueKind.Null ? null : value.GetInt64()), $"{name}: expected {value}, was {actual}");
    }

    public void Close(string name, double? actual, double tolerance) => Reference.AssertClose(this[name].Number(), actual, tolerance, name);

    public void Close(string name, IEnumerable<double> actual, double tolerance)
    {
        double[] known = [.. actual];
        Assert.Equal(this[name].GetArrayLength(), known.Length);
        for (var i = 0; i < known.Length; i++)
        {
            Reference.AssertClose(this[name][i].Number(), known[i], tolerance, $"{name}[{i}]");
        }
    }

    public void AssertAllRead() => Assert.Empty(expected.EnumerateObject().Select(p => p.Name).Except(read));
}
