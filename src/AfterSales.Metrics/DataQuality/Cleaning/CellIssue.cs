namespace AfterSales.Metrics.DataQuality;

/// <summary>One value that stays broken: set its record apart.</summary>
public sealed partial record CellIssue
{
    /// <summary>The record's position.</summary>
    public required int Position { get; init; }

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>The value as it stays.</summary>
    public required string? Value { get; init; }

    /// <summary>The kind of step that failed.</summary>
    public required CleaningKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required CleaningIssue Issue { get; init; }
}
