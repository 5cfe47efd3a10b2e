namespace AfterSales.Metrics.Processes;

/// <summary>A pair of steps or departments in two periods.</summary>
public sealed partial record CountChange
{
    /// <summary>The step or department before.</summary>
    public required string From { get; init; }

    /// <summary>The step or department after.</summary>
    public required string To { get; init; }

    /// <summary>How often in the first period.</summary>
    public required long Before { get; init; }

    /// <summary>How often in the second period.</summary>
    public required long After { get; init; }
}
