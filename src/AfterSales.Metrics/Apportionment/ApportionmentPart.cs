namespace AfterSales.Metrics;

/// <summary>One part of a split whole.</summary>
public sealed partial record ApportionmentPart
{
    /// <summary>The weight it was given by.</summary>
    public required decimal Weight { get; init; }

    /// <summary>What it gets: a whole number of units.</summary>
    public required decimal Amount { get; init; }

    /// <summary><see cref="Amount"/> − exact share: what rounding gave it (positive) or took from it, to 28 decimals of a unit.</summary>
    public required decimal RoundingDifference { get; init; }

    /// <summary>The exact share, total · weight / Σ weights, at decimal's digits.</summary>
    public decimal ExactShare => Amount - RoundingDifference;
}
