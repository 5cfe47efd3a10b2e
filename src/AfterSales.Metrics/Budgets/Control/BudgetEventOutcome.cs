namespace AfterSales.Metrics.Budgets;

/// <summary>What a ledger did with an event.</summary>
public enum BudgetEventOutcome
{
    /// <summary>It counts.</summary>
    Added,

    /// <summary>The same event is there already: nothing changed.</summary>
    Repeated,

    /// <summary>Another event has its id: neither counts until somebody says which is right.</summary>
    Conflicting,
}
