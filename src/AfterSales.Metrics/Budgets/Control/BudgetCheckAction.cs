namespace AfterSales.Metrics.Budgets;

/// <summary>What a document that exceeds a budget meets with. Later ones are stricter.</summary>
public enum BudgetCheckAction
{
    /// <summary>Nothing: it passes.</summary>
    Ok,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>A stop.</summary>
    Block,
}
