namespace AfterSales.Metrics.Budgets;

/// <summary>Over which dates a budget is checked.</summary>
public enum BudgetCheckScope
{
    /// <summary>The whole budget year.</summary>
    Annual,

    /// <summary>From the start of the year to the end of the document's period.</summary>
    Cumulative,

    /// <summary>The document's period alone.</summary>
    Period,
}
