namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="FixedOverheadVariance"/> found. Positive is a higher cost.</summary>
public sealed partial record FixedOverheadVarianceResult
{
    /// <summary>Budgeted fixed overhead.</summary>
    public required Money Budget { get; init; }

    /// <summary>Actual fixed overhead.</summary>
    public required Money Actual { get; init; }

    /// <summary>Budget for each unit of the denominator, unrounded.</summary>
    public required Figure<Money> BudgetedRate { get; init; }

    /// <summary>What the actual output absorbed, unrounded.</summary>
    public required Figure<Money> Allocated { get; init; }

    /// <summary>Actual − budget.</summary>
    public required Money Spending { get; init; }

    /// <summary>Budget − allocated: capacity paid for and not used.</summary>
    public required Figure<Money> ProductionVolume { get; init; }
}
