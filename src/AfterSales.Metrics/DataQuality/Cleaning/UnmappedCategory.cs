namespace AfterSales.Metrics.DataQuality;

/// <summary>A category no mapping knows, with what hangs on it.</summary>
public sealed partial record UnmappedCategory
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>The category as it is written.</summary>
    public required string Value { get; init; }

    /// <summary>How many records have it.</summary>
    public required long Count { get; init; }

    /// <summary>What their amounts add up to; null where no amount field was named, or an amount cannot be read.</summary>
    public required decimal? Amount { get; init; }
}
