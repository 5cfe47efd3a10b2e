namespace AfterSales.Metrics.Budgets;

/// <summary>What a request gets.</summary>
public sealed partial record BudgetGrant
{
    /// <summary>The request.</summary>
    public required BudgetRequest Request { get; init; }

    /// <summary>What it gets.</summary>
    public required Money Amount { get; init; }

    /// <summary>Amount − exact share: what rounding gave it (positive) or took from it; zero outside the tier that is cut.</summary>
    public required decimal RoundingDifference { get; init; }

    /// <summary>The exact share, in units of the currency, at decimal's digits.</summary>
    public decimal ExactShare => Amount.Amount - RoundingDifference;

    /// <summary>What it asked for and does not get.</summary>
    public required Money Shortfall { get; init; }
}
