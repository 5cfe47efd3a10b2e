namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ErlangC"/> found.</summary>
public sealed partial record ErlangCResult
{
    /// <summary>The work.</summary>
    public required QueueLoad Load { get; init; }

    /// <summary>The agents.</summary>
    public required double Agents { get; init; }

    /// <summary>The wait the service level counts up to.</summary>
    public required double TargetWait { get; init; }

    /// <summary>Whether the agents exceed the load, so that the queue does not grow without end.</summary>
    public required bool IsStable { get; init; }

    /// <summary>Share of contacts that wait at all, as a fraction.</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Share of contacts answered within <see cref="TargetWait"/>, as a fraction.</summary>
    public required double ServiceLevel { get; init; }

    /// <summary>Share of agents' time that is busy, as a fraction.</summary>
    public required Figure<double> Occupancy { get; init; }

    /// <summary>Mean wait of all contacts (average speed of answer).</summary>
    public required Figure<double> MeanWait { get; init; }

    /// <summary>Mean number of contacts waiting.</summary>
    public required Figure<double> MeanQueue { get; init; }

    /// <summary>Mean wait of the contacts that wait.</summary>
    public required Figure<double> MeanWaitOfDelayed { get; init; }
}
