namespace AfterSales.Metrics.Trends;

/// <summary>A run of periods around one mean.</summary>
public sealed partial record SeriesSegment
{
    /// <summary>First position, from 1.</summary>
    public required int First { get; init; }

    /// <summary>Last position.</summary>
    public required int Last { get; init; }

    /// <summary>Mean of its values.</summary>
    public required double Mean { get; init; }
}
