using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Life of a unit with the cause of its failure.</summary>
public sealed partial record CauseRecord
{
    /// <summary>The age at failure, or the age until which it lives; positive.</summary>
    public required double Age
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>The cause; null while it lives.</summary>
    public string? Cause { get; init; }
}
