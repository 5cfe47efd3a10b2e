namespace AfterSales.Metrics.Processes;

/// <summary>A move of an alignment and its step. The default is no step, done by both.</summary>
public readonly partial record struct AlignmentMove
{
    /// <summary>Who does the step.</summary>
    public required MoveKind Kind { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }
}
