namespace AfterSales.Metrics.Budgets;

/// <summary>Where a project stands: what was planned, done and spent, all in one currency.</summary>
public sealed partial record EarnedValueInput
{
    /// <summary>BAC: the budget of all the work; not negative.</summary>
    public required Money BudgetAtCompletion { get; init; }

    /// <summary>PV: the budget of the work that was to be done by now; not negative.</summary>
    public required Money PlannedValue { get; init; }

    /// <summary>EV: the budget of the work that is done; not negative.</summary>
    public required Money EarnedValue { get; init; }

    /// <summary>AC: what the work done has cost.</summary>
    public required Money ActualCost { get; init; }

    /// <summary>What the remaining work is estimated to cost, item by item; null when nobody has.</summary>
    public Money? BottomUpEstimateToComplete { get; init; }
}
