namespace AfterSales.Metrics.Statistics;

/// <summary>The effect at a date on which nothing happened.</summary>
public sealed partial record PlaceboDate
{
    /// <summary>The first period taken as after.</summary>
    public required int Period { get; init; }

    /// <summary>The average effect from there.</summary>
    public required ImpactEffect Average { get; init; }

    /// <summary>The effect over its standard error.</summary>
    public required Figure<double> Statistic { get; init; }
}
