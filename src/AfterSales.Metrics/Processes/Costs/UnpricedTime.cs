namespace AfterSales.Metrics.Processes;

/// <summary>Time that no rate prices. The default is no time of an unknown department.</summary>
public readonly partial record struct UnpricedTime
{
    /// <summary>The department without a rate; null when it is not known.</summary>
    public required string? Department { get; init; }

    /// <summary>The time.</summary>
    public required TotalTime Time { get; init; }
}
