namespace AfterSales.Metrics.Costs;

/// <summary>What an activity cost by its time.</summary>
public sealed partial record TimedActivityCost
{
    /// <summary>The activity's name.</summary>
    public required string Name { get; init; }

    /// <summary>Time of all its events.</summary>
    public required decimal Time { get; init; }

    /// <summary>Cost of one event, unrounded.</summary>
    public required Figure<Money> CostPerEvent { get; init; }

    /// <summary>Cost of all its events, unrounded.</summary>
    public required Figure<Money> Cost { get; init; }

    /// <summary>Cost of all its events in whole minor units; with the unused amount they add up to the cost of the capacity.</summary>
    public required Figure<Money> Amount { get; init; }
}
