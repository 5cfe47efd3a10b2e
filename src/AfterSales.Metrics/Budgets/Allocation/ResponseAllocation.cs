namespace AfterSales.Metrics.Budgets;

/// <summary>What a line gets by its marginal return.</summary>
public sealed partial record ResponseAllocation
{
    /// <summary>The line.</summary>
    public required ResponseLine Line { get; init; }

    /// <summary>The optimal spending, unrounded.</summary>
    public required double Spending { get; init; }

    /// <summary>The spending in whole units; all lines add up to what is spent.</summary>
    public required Money Amount { get; init; }

    /// <summary>What <see cref="Spending"/> brings in.</summary>
    public required double Return { get; init; }

    /// <summary>Which limit holds it.</summary>
    public required PartLimit Limit { get; init; }
}
