namespace AfterSales.Metrics.Budgets;

/// <summary>A transfer of budget from one line to another.</summary>
public sealed partial record BudgetTransfer
{
    /// <summary>The line that gives.</summary>
    public required string From { get; init; }

    /// <summary>The line that receives.</summary>
    public required string To { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
