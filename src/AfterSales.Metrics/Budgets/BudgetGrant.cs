namespace AfterSales.Metrics.Budgets;

/// <summary>What a request gets.</summary>
public sealed record BudgetGrant
{
    /// <summary>The request.</summary>
    public required BudgetRequest Request { get; init; }

    /// <summary>What it gets.</summary>
    public required Money Amount { get; init; }

    /// <summary>What it asked for and does not get.</summary>
    public required Money Shortfall { get; init; }
}
