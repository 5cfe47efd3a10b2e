using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A list nobody can change: results never alias a caller's array, two equal results compare equal, and a result prints its items.
/// </summary>
internal sealed class FrozenList<T> : FrozenItems<T>
{
    public static readonly FrozenList<T> Empty = new([]);

    private readonly T[] items;

    /// <summary>Takes the array over: whoever made it must not keep it.</summary>
    internal FrozenList(T[] items) => this.items = items;

    public override int Count => items.Length;

    public ReadOnlySpan<T> Span => items;

    public override T this[int index] => items[index];

    public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    public override bool Equals(FrozenItems<T>? other)
        => other is FrozenList<T> list
            ? ReferenceEquals(items, list.items) || items.AsSpan().SequenceEqualBy(list.items, EqualityComparer<T>.Default)
            : base.Equals(other);
}

/// <summary>The ways to freeze what a caller or a kernel holds.</summary>
internal static class FrozenList
{
    /// <summary>Takes the array over: whoever made it must not keep it.</summary>
    public static FrozenList<T> Own<T>(T[] items) => items.Length == 0 ? FrozenList<T>.Empty : new FrozenList<T>(items);

    public static FrozenList<T> Copy<T>(ReadOnlySpan<T> items) => Own(items.ToArray());

    /// <summary>A caller's list, none of whose items is null: in an <c>init</c> the message has the property's name.</summary>
    public static FrozenList<T> Copy<T>(IEnumerable<T> items, [CallerMemberName] string name = "") => items as FrozenList<T> ?? Own(Guard.Items(items, name));

    /// <summary>A list as it is when nobody can change it, a copy of it otherwise: what a record's <c>init</c> holds, computed items included.</summary>
    public static FrozenItems<T> Keep<T>(IReadOnlyList<T> items, [CallerMemberName] string name = "")
        => items as FrozenItems<T> ?? Own(Guard.Items(items, name));

    /// <summary>As <see cref="Keep"/>, for items that may be null.</summary>
    public static FrozenItems<T?> KeepSparse<T>(IReadOnlyList<T?> items, [CallerMemberName] string name = "")
        where T : class
        => items as FrozenItems<T?> ?? Own<T?>([.. Guard.NotNull(items, name)]);

    /// <summary>Rows none of which can be changed, nor their list.</summary>
    public static FrozenItems<IReadOnlyList<T>> KeepRows<T>(IReadOnlyList<IReadOnlyList<T>> rows, [CallerMemberName] string name = "")
        => rows is FrozenItems<IReadOnlyList<T>> kept && kept.All(row => row is FrozenItems<T>)
            ? kept
            : Own<IReadOnlyList<T>>([.. Guard.NotNull(rows, name).Select(row => Keep(row, name))]);

    /// <summary>As <see cref="KeepRows"/>, where a row may be missing.</summary>
    public static FrozenItems<IReadOnlyList<T>?> KeepSparseRows<T>(IReadOnlyList<IReadOnlyList<T>?> rows, [CallerMemberName] string name = "")
        => rows is FrozenItems<IReadOnlyList<T>?> kept && kept.All(row => row is null or FrozenItems<T>)
            ? kept
            : Own<IReadOnlyList<T>?>([.. Guard.NotNull(rows, name).Select(row => row is null ? null : Keep(row, name))]);

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
