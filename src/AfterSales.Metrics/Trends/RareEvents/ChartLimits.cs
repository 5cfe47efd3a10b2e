namespace AfterSales.Metrics.Trends;

/// <summary>Center line and limits of a chart.</summary>
public sealed partial record ChartLimits
{
    /// <summary>Center line.</summary>
    public required double Center { get; init; }

    /// <summary>Lower limit.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper limit.</summary>
    public required double Upper { get; init; }
}
