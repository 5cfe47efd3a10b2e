namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ErlangA"/> found.</summary>
public sealed partial record ErlangAResult
{
    /// <summary>The work.</summary>
    public required QueueLoad Load { get; init; }

    /// <summary>Mean time a contact waits before it gives up.</summary>
    public required double MeanPatience { get; init; }

    /// <summary>The agents.</summary>
    public required double Agents { get; init; }

    /// <summary>The wait the service levels count up to.</summary>
    public required double TargetWait { get; init; }

    /// <summary>Share of contacts that find all agents busy, as a fraction.</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Mean number of contacts waiting.</summary>
    public required double MeanQueue { get; init; }

    /// <summary>Contacts served per unit of time.</summary>
    public required double Throughput { get; init; }

    /// <summary>Share of contacts that give up, as a fraction.</summary>
    public required Figure<double> Abandonment { get; init; }

    /// <summary>Mean wait of all contacts, those who give up included.</summary>
    public required Figure<double> MeanWait { get; init; }

    /// <summary>Share of agents' time that is busy, as a fraction.</summary>
    public required Figure<double> Occupancy { get; init; }

    /// <summary>Share of all contacts answered within <see cref="TargetWait"/>, as a fraction.</summary>
    public required Figure<double> ServiceLevel { get; init; }

    /// <summary>Share of the answered contacts that were answered within <see cref="TargetWait"/>, as a fraction.</summary>
    public required Figure<double> ServiceLevelOfAnswered { get; init; }
}
