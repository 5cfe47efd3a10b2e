namespace AfterSales.Metrics.Processes;

/// <summary>Where a case leaves the allowed flow.</summary>
public sealed partial record FlowViolation
{
    /// <summary>How.</summary>
    public required FlowViolationKind Kind { get; init; }

    /// <summary>The place of the step in the case, from 0; null for an empty case.</summary>
    public required int? Position { get; init; }

    /// <summary>The step; null for an empty case.</summary>
    public required string? Step { get; init; }

    /// <summary>Of a transition, the step before.</summary>
    public string? From { get; init; }
}
