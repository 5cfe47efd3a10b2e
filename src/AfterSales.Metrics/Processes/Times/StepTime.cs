namespace AfterSales.Metrics.Processes;

/// <summary>Where time goes: the times of one step, or of one department.</summary>
public sealed partial record StepTime
{
    /// <summary>The step or department; null for events whose department is not known.</summary>
    public required string? Name { get; init; }

    /// <summary>Events.</summary>
    public required long Events { get; init; }

    /// <summary>Those whose duration is known.</summary>
    public required long Timed { get; init; }

    /// <summary>The time of the events, parallel ones each.</summary>
    public required TotalTime Touch { get; init; }

    /// <summary>What they moved their cases forward.</summary>
    public required TotalTime Progress { get; init; }

    /// <summary>What their cases waited for them: waiting belongs to whom is waited for.</summary>
    public required TotalTime Waiting { get; init; }

    /// <summary>Events that were waited for.</summary>
    public required long Waited { get; init; }

    /// <summary>(Progress + waiting) ÷ all leads: with the waiting that still runs, these shares add up to 1.</summary>
    public required Figure<double> ShareOfLead { get; init; }
}
