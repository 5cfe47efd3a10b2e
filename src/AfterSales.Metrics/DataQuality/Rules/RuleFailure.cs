namespace AfterSales.Metrics.DataQuality;

/// <summary>A record that fails a rule.</summary>
public sealed partial record RuleFailure
{
    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The record, as the caller numbered it.</summary>
    public required long Position { get; init; }

    /// <summary>The field the failure is about: of several, the one that cannot be read, else the first.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there, as it was given.</summary>
    public required string? Value { get; init; }

    /// <summary>Why it fails.</summary>
    public required FailureReason Reason { get; init; }
}
