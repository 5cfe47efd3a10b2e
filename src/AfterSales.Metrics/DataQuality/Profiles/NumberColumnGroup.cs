using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A value of a numeric column and how often it comes; a value that is no number keeps its record's position.</summary>
public sealed partial record NumberColumnGroup
{
    /// <summary>The record, where the value is no number.</summary>
    /// <value>0.</value>
    public long Position { get; init; }

    /// <summary>The value as text; null where there is none.</summary>
    public required string? Value { get; init; }

    /// <summary>How often.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
