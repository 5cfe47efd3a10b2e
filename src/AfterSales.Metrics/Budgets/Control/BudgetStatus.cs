namespace AfterSales.Metrics.Budgets;

/// <summary>How a line of a budget is doing. Later ones are worse.</summary>
public enum BudgetStatus
{
    /// <summary>Within the budget.</summary>
    Ok,

    /// <summary>Near its end, or heading beyond it.</summary>
    Watch,

    /// <summary>Beyond it.</summary>
    Overrun,
}
