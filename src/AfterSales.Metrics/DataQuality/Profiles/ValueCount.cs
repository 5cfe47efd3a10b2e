using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A value and how often it comes: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record ValueCount
{
    /// <summary>Rows of one value put together.</summary>
    /// <param name="rows">Values and how often each comes; a value may come several times.</param>
    /// <returns>Each value once, in the order of its first row.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    /// <exception cref="OverflowException">A count is beyond a long.</exception>
    public static IReadOnlyList<ValueCount> Gather(IEnumerable<ValueCount> rows) => FrozenList.Own(Guard.Items(rows)
        .GroupBy(row => row.Value, StringComparer.Ordinal)
        .Select(group => new ValueCount { Value = group.Key, Count = group.Sum(row => row.Count) }).ToArray());

    /// <summary>The value; null where the column has none.</summary>
    public required string? Value { get; init; }

    /// <summary>How often.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
