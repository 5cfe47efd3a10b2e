namespace AfterSales.Metrics.Budgets;

/// <summary>Something that does not add up in a ledger. It is shown, never corrected in silence.</summary>
public sealed partial record BudgetIssue
{
    /// <summary>What it is.</summary>
    public required BudgetIssueKind Kind { get; init; }

    /// <summary>The event's id, the document, or the line; null for the whole ledger.</summary>
    public required string? Subject { get; init; }

    /// <summary>By how much; null where that has no meaning.</summary>
    public required decimal? Amount { get; init; }
}
