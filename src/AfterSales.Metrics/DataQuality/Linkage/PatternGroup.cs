using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Pairs of one comparison pattern: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record PatternGroup
{
    /// <summary>The level of each field, 0 being disagreement; null where a value is missing.</summary>
    public required IReadOnlyList<int?> Pattern
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many pairs show it.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
