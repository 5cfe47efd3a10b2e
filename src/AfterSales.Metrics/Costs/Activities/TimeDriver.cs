namespace AfterSales.Metrics.Costs;

/// <summary>What one unit of a driver adds to the time of an activity; negative where it saves time.</summary>
public sealed partial record TimeDriver
{
    /// <summary>The driver's name.</summary>
    public required string Name { get; init; }

    /// <summary>Time that one unit adds.</summary>
    public required decimal Time { get; init; }
}
