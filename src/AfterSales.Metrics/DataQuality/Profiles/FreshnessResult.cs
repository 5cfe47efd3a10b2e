namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="Freshness"/> finds: count = missing + unparsable + future + fresh + stale.</summary>
public sealed partial record FreshnessResult
{
    /// <summary>All values.</summary>
    public required long Count { get; init; }

    /// <summary>Values that are missing.</summary>
    public required long Missing { get; init; }

    /// <summary>Values that are no date.</summary>
    public required long Unparsable { get; init; }

    /// <summary>Dates after the day the data are as of.</summary>
    public required long Future { get; init; }

    /// <summary>Dates at most as old as allowed; exactly met is met.</summary>
    public required long Fresh { get; init; }

    /// <summary>Dates older than allowed.</summary>
    public required long Stale { get; init; }

    /// <summary>The smallest age in days; null without dates that are not in the future.</summary>
    public required int? YoungestDays { get; init; }

    /// <summary>The largest age in days; null without dates that are not in the future.</summary>
    public required int? OldestDays { get; init; }

    /// <summary>The median age in days, future dates left out.</summary>
    public required Figure<double> MedianDays { get; init; }

    /// <summary>Fresh / (fresh + stale + future); undefined without dates.</summary>
    public required Figure<double> TimelyRate { get; init; }
}
