namespace AfterSales.Metrics.Budgets;

/// <summary>A package of a zero-based budget, in the order of funding, and what became of it.</summary>
public sealed partial record PackageDecision
{
    /// <summary>The package.</summary>
    public required DecisionPackage Package { get; init; }

    /// <summary>What became of it.</summary>
    public required PackageOutcome Outcome { get; init; }

    /// <summary>What all packages funded so far cost, this one included.</summary>
    public required decimal CumulativeCost { get; init; }
}
