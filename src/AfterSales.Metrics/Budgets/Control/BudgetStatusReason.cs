namespace AfterSales.Metrics.Budgets;

/// <summary>Why a line has its status.</summary>
public enum BudgetStatusReason
{
    /// <summary>More is consumed than budgeted.</summary>
    AboveBudget,

    /// <summary>There is no budget, and something is consumed.</summary>
    NoBudget,

    /// <summary>The utilization reached the ratio to watch from.</summary>
    AboveWatchRatio,

    /// <summary>The forecast at completion is above the budget.</summary>
    ForecastAboveBudget,

    /// <summary>The utilization has fallen, but not yet far enough for a better status.</summary>
    HeldByHysteresis,
}
