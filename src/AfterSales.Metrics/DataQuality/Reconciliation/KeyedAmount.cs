namespace AfterSales.Metrics.DataQuality;

/// <summary>An amount one system has under a key: a ticket's cost, a ledger line, a claim.</summary>
public sealed partial record KeyedAmount
{
    /// <summary>The key both systems know it by; null or empty when there is none: such an amount never matches, not even another without key.</summary>
    public required string? Key { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
