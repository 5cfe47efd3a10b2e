namespace AfterSales.Metrics.Budgets;

/// <summary>What a new allocation changes for a line.</summary>
public sealed partial record ReplanningChange
{
    /// <summary>The line.</summary>
    public required ReplanningLine Line { get; init; }

    /// <summary>The proposed budget.</summary>
    public required Money Proposed { get; init; }

    /// <summary>Proposed − current.</summary>
    public required Money Difference { get; init; }

    /// <summary>What the forecast exceeds the current budget by.</summary>
    public required Money ShortfallBefore { get; init; }

    /// <summary>What the forecast exceeds the proposed budget by.</summary>
    public required Money ShortfallAfter { get; init; }

    /// <summary>Which limit holds the proposal.</summary>
    public required PartLimit Limit { get; init; }
}
