namespace AfterSales.Metrics.DataQuality;

/// <summary>A value of a series that does not fit its surroundings, and what would. The default says nothing.</summary>
public readonly partial record struct SeriesOutlier
{
    /// <summary>Its position.</summary>
    public required int Position { get; init; }

    /// <summary>The value as it is.</summary>
    public required double Value { get; init; }

    /// <summary>What its surroundings suggest.</summary>
    public required double Replacement { get; init; }
}
