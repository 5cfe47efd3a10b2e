namespace AfterSales.Metrics.Budgets;

/// <summary>What one check of a document found.</summary>
public sealed partial record BudgetCheckReason
{
    /// <summary>Over which dates.</summary>
    public required BudgetCheckScope Scope { get; init; }

    /// <summary>The dates.</summary>
    public required ReportingPeriod Dates { get; init; }

    /// <summary>The line's position in these dates, before the document.</summary>
    public required BudgetPosition Position { get; init; }

    /// <summary>By how much the document exceeds what is available; zero when it does not.</summary>
    public required Money Excess { get; init; }

    /// <summary>What that meets with.</summary>
    public required BudgetCheckAction Action { get; init; }
}
