using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A value and how often it comes: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record ValueCount
{
    /// <summary>The value; null where the column has none.</summary>
    public required string? Value { get; init; }

    /// <summary>How often.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
