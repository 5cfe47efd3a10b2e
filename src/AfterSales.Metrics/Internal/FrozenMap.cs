using System.Collections;
using System.Globalization;

namespace AfterSales.Metrics.Internal;

/// <summary>What a record holds of a caller's dictionary of names: a copy that cannot be changed, equal to another with the same names and values.</summary>
internal sealed class FrozenMap<T> : IReadOnlyDictionary<string, T>, IEquatable<FrozenMap<T>>
{
    private const int ShownItems = 10;

    private readonly Dictionary<string, T> items = new(StringComparer.Ordinal);

    // By name, so that neither what is listed nor the hash depends on the order in which the caller's dictionary was filled.
    private readonly string[] names;

    public FrozenMap(IReadOnlyDictionary<string, T> items)
    {
        foreach (var pair in items)
        {
            this.items.Add(pair.Key, pair.Value);
        }

        names = [.. this.items.Keys.OrderBy(name => name, StringComparer.Ordinal)];
    }

    public int Count => items.Count;

    public IEnumerable<string> Keys => names;

    public IEnumerable<T> Values => names.Select(name => items[name]);

    public T this[string key] => items[key];

    public bool ContainsKey(string key) => items.ContainsKey(key);

    public bool TryGetValue(string key, out T value) => items.TryGetValue(key, out value!);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => names.Select(name => new KeyValuePair<string, T>(name, items[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FrozenMap<T>? other) => other is not null && (ReferenceEquals(this, other) || this.SequenceEqual(other));

    public override bool Equals(object? obj) => Equals(obj as FrozenMap<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var name in names)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(items[name]);
        }

        return hash.ToHashCode();
    }

    public override string ToString()
    {
        var shown = names.Take(ShownItems).Select(name => string.Format(CultureInfo.InvariantCulture, "{0}: {1}", name, items[name]));
        var rest = names.Length > ShownItems ? FormattableString.Invariant($", … {names.Length - ShownItems} more") : string.Empty;
        return "[" + string.Join(", ", shown) + rest + "]";
    }
}
