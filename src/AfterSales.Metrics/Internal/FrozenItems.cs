using System.Collections;

namespace AfterSales.Metrics.Internal;

/// <summary>A list nobody can change, equal to another with equal items, whether either holds them or computes them.</summary>
internal abstract class FrozenItems<T> : IReadOnlyList<T>, IEquatable<FrozenItems<T>>
{
    public abstract int Count { get; }

    public abstract T this[int index] { get; }

    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public virtual bool Equals(FrozenItems<T>? other)
        => other is not null && (ReferenceEquals(this, other) || (Count == other.Count && this.SequenceEqual(other)));

    public sealed override bool Equals(object? obj) => Equals(obj as FrozenItems<T>);

    public sealed override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public sealed override string ToString() => RecordText.OfItems(this);
}
