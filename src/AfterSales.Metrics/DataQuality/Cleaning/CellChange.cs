namespace AfterSales.Metrics.DataQuality;

/// <summary>One value that cleaning changed.</summary>
public sealed partial record CellChange
{
    /// <summary>The record's position.</summary>
    public required int Position { get; init; }

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>What was there; null where nothing was.</summary>
    public required string? Before { get; init; }

    /// <summary>What is there now.</summary>
    public required string? After { get; init; }

    /// <summary>The kind of step that changed it.</summary>
    public required CleaningKind Kind { get; init; }
}
