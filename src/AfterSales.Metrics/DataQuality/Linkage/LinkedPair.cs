using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Two records of one list by their positions, the smaller one left. The default is the pair of the first record with itself.</summary>
public readonly partial record struct LinkedPair : IComparable<LinkedPair>
{
    /// <summary>The position of the one.</summary>
    public required int Left { get; init; }

    /// <summary>The position of the other.</summary>
    public required int Right { get; init; }

    /// <summary>Whether the one comes before the other.</summary>
    /// <param name="left">The one pair.</param>
    /// <param name="right">The other pair.</param>
    /// <returns>By left, then by right.</returns>
    public static bool operator <(LinkedPair left, LinkedPair right) => left.CompareTo(right) < 0;

    /// <summary>Whether the one comes after the other.</summary>
    /// <param name="left">The one pair.</param>
    /// <param name="right">The other pair.</param>
    /// <returns>By left, then by right.</returns>
    public static bool operator >(LinkedPair left, LinkedPair right) => left.CompareTo(right) > 0;

    /// <summary>Whether the one comes before the other or is the same.</summary>
    /// <param name="left">The one pair.</param>
    /// <param name="right">The other pair.</param>
    /// <returns>By left, then by right.</returns>
    public static bool operator <=(LinkedPair left, LinkedPair right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the one comes after the other or is the same.</summary>
    /// <param name="left">The one pair.</param>
    /// <param name="right">The other pair.</param>
    /// <returns>By left, then by right.</returns>
    public static bool operator >=(LinkedPair left, LinkedPair right) => left.CompareTo(right) >= 0;

    /// <summary>By left, then by right.</summary>
    /// <param name="other">The other pair.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(LinkedPair other) => Left != other.Left ? Left.CompareTo(other.Left) : Right.CompareTo(other.Right);

    internal LinkedPair Within(int records, string name, int index)
        => Left < 0 || Right < 0 || Left >= records || Right >= records
            ? throw Guard.OutOfRange(name, Guard.Text($"must name records from 0 to {records - 1}"), Guard.Text($"({Left}, {Right}) at {index}"))
            : Left <= Right ? this : new LinkedPair { Left = Right, Right = Left };
}
