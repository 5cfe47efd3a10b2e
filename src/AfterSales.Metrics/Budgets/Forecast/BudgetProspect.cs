namespace AfterSales.Metrics.Budgets;

/// <summary>Where a budget will end at the rate so far, as sure as the forecast's interval makes it.</summary>
public enum BudgetProspect
{
    /// <summary>Within the budget, and so is the whole interval; exactly on the budget is within it.</summary>
    Within,

    /// <summary>Expected within the budget; the interval reaches above it.</summary>
    LikelyWithin,

    /// <summary>Expected above the budget; the interval reaches down to it, or there is none.</summary>
    LikelyOver,

    /// <summary>Above the budget with the whole interval.</summary>
    Over,
}
