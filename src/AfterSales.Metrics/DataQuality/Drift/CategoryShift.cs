namespace AfterSales.Metrics.DataQuality;

/// <summary>A category in the two periods.</summary>
public sealed partial record CategoryShift
{
    /// <summary>The category; null where the value is missing, which is a category of its own.</summary>
    public required string? Value { get; init; }

    /// <summary>How often it came in the base period.</summary>
    public required long BaseCount { get; init; }

    /// <summary>How often it came in the current period.</summary>
    public required long CurrentCount { get; init; }

    /// <summary>Its share of the base period's records; undefined, <see cref="UndefinedReason.NoData"/>, without any.</summary>
    public required Figure<double> BaseShare { get; init; }

    /// <summary>Its share of the current period's records; undefined, <see cref="UndefinedReason.NoData"/>, without any.</summary>
    public required Figure<double> CurrentShare { get; init; }

    /// <summary>Its part (q − p) ln(q/p) of the population stability index; null where the index is undefined.</summary>
    public required double? StabilityPart { get; init; }
}
