namespace AfterSales.Metrics.Resources;

/// <summary>How a staffed queue serves, whichever model it was computed by.</summary>
public sealed partial record QueuePerformance
{
    /// <summary>Share of contacts that wait at all, as a fraction.</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Share of all contacts answered within the target's wait, as a fraction.</summary>
    public required Figure<double> ServiceLevel { get; init; }

    /// <summary>Mean wait of all contacts, in the unit of the load.</summary>
    public required Figure<double> MeanWait { get; init; }

    /// <summary>Share of agents' time that is busy, as a fraction.</summary>
    public required Figure<double> Occupancy { get; init; }

    /// <summary>Share of contacts that give up, as a fraction; 0 in a model without abandonment.</summary>
    public required Figure<double> Abandonment { get; init; }
}
