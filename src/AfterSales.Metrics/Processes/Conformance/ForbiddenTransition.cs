namespace AfterSales.Metrics.Processes;

/// <summary>How often a step directly followed one that it must not follow.</summary>
public sealed partial record ForbiddenTransition
{
    /// <summary>The step before.</summary>
    public required string From { get; init; }

    /// <summary>The step after.</summary>
    public required string To { get; init; }

    /// <summary>How often, in all cases.</summary>
    public required long Count { get; init; }
}
