namespace AfterSales.Metrics.Resources;

/// <summary>The least number of agents for a target, and how they serve.</summary>
public sealed partial record StaffingResult
{
    /// <summary>The work.</summary>
    public required QueueLoad Load { get; init; }

    /// <summary>What had to be met.</summary>
    public required StaffingTarget Target { get; init; }

    /// <summary>Agents on the phone.</summary>
    public required int Agents { get; init; }

    /// <summary>Full-time equivalents to schedule: agents / (1 − shrinkage).</summary>
    public required decimal ScheduledFullTimeEquivalents { get; init; }

    /// <summary>Whole agents to schedule: the full-time equivalents rounded up.</summary>
    public required int ScheduledAgents { get; init; }

    /// <summary>How the agents on the phone serve.</summary>
    public required QueuePerformance Performance { get; init; }

    internal static StaffingResult Of(QueueLoad load, StaffingTarget target, int agents, QueuePerformance performance)
    {
        var equivalents = agents / (1 - target.Shrinkage);
        return new StaffingResult
        {
            Load = load,
            Target = target,
            Agents = agents,
            ScheduledFullTimeEquivalents = equivalents,
            ScheduledAgents = QueueDomain.Agents((double)Math.Ceiling(equivalents), nameof(target)),
            Performance = performance,
        };
    }
}
