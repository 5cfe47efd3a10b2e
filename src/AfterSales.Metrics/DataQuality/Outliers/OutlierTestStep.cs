namespace AfterSales.Metrics.DataQuality;

/// <summary>The value farthest from the mean of those left, and whether it is too far.</summary>
public sealed partial record OutlierTestStep
{
    /// <summary>Its position; null where the test is undefined.</summary>
    public required int? Position { get; init; }

    /// <summary>Its distance from the mean in standard deviations.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>What the distance must exceed.</summary>
    public required Figure<double> Critical { get; init; }

    /// <summary>Whether it does.</summary>
    public bool IsBeyond => Statistic.Value > Critical.Value;
}
