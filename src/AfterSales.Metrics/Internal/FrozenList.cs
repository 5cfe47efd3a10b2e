using System.Collections;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A list nobody can change: results never alias a caller's array, two equal results compare equal, and a result prints its items.
/// </summary>
internal sealed class FrozenList<T> : IReadOnlyList<T>, IEquatable<FrozenList<T>>
{
    public static readonly FrozenList<T> Empty = new([]);

    private readonly T[] items;

    /// <summary>Takes the array over: whoever made it must not keep it.</summary>
    internal FrozenList(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ReadOnlySpan<T> Span => items;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Equals(FrozenList<T>? other)
        => other is not null && (ReferenceEquals(items, other.items) || items.AsSpan().SequenceEqualBy(other.items, EqualityComparer<T>.Default));

    public override bool Equals(object? obj) => Equals(obj as FrozenList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => RecordText.OfItems(this);
}

/// <summary>The ways to freeze what a caller or a kernel holds.</summary>
internal static class FrozenList
{
    /// <summary>Takes the array over: whoever made it must not keep it.</summary>
    public static FrozenList<T> Own<T>(T[] items) => items.Length == 0 ? FrozenList<T>.Empty : new FrozenList<T>(items);

    public static FrozenList<T> Copy<T>(ReadOnlySpan<T> items) => Own(items.ToArray());

    /// <summary>A caller's list, none of whose items is null: in an <c>init</c> the message has the property's name.</summary>
    public static FrozenList<T> Copy<T>(IEnumerable<T> items, [CallerMemberName] string name = "") => items as FrozenList<T> ?? Own(Guard.Items(items, name));

    public static bool SequenceEqualBy<T>(this Span<T> left, T[] right, EqualityComparer<T> comparer)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < right.Length; i++)
        {
            if (!comparer.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
