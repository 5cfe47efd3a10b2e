namespace AfterSales.Metrics.Budgets;

/// <summary>What a line of a budget gets.</summary>
public sealed partial record BudgetLineAllocation
{
    /// <summary>The line it was given by.</summary>
    public required BudgetLine Line { get; init; }

    /// <summary>What it gets: whole units, within its limits.</summary>
    public required Money Amount { get; init; }

    /// <summary>Amount − exact share: what rounding gave it (positive) or took from it.</summary>
    public required decimal RoundingDifference { get; init; }

    /// <summary>Which limit holds it.</summary>
    public required PartLimit Limit { get; init; }

    /// <summary>The exact share, in units of the currency, at decimal's digits.</summary>
    public decimal ExactShare => Amount.Amount - RoundingDifference;
}
