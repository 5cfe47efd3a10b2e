namespace AfterSales.Metrics.Budgets;

/// <summary>What a line needs and what it gets.</summary>
public sealed partial record NeedCoverage
{
    /// <summary>The need as given.</summary>
    public required BudgetNeed Need { get; init; }

    /// <summary>Fixed + volume · rate · target, rounded to the unit.</summary>
    public required Money Required { get; init; }

    /// <summary>What it gets; not more than it needs.</summary>
    public required Money Amount { get; init; }

    /// <summary>Amount / required, as a fraction; undefined where nothing is needed.</summary>
    public required Figure<double> CoverageRatio { get; init; }

    /// <summary>The part of the volume that the amount serves, as a fraction: (amount − fixed) / (volume · rate).</summary>
    public required Figure<double> ServedRatio { get; init; }
}
