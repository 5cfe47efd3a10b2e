using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The amounts of one key added up: a row of <c>SELECT key, COUNT(*), SUM(amount) … GROUP BY key</c>.</summary>
public sealed partial record KeyedAmountGroup
{
    /// <summary>The key; null for the amounts without one.</summary>
    public required string? Key { get; init; }

    /// <summary>How many amounts; not negative.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Their sum.</summary>
    public required Money Amount { get; init; }
}
