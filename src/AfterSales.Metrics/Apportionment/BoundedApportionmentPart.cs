namespace AfterSales.Metrics;

/// <summary>One part of a whole split between limits.</summary>
public sealed partial record BoundedApportionmentPart
{
    /// <summary>The weight and the limits it was given by.</summary>
    public required BoundedWeight Given { get; init; }

    /// <summary>What it gets: a whole number of units, within the limits.</summary>
    public required decimal Amount { get; init; }

    /// <summary><see cref="Amount"/> − exact share: what rounding gave it (positive) or took from it, to 28 decimals of a unit.</summary>
    public required decimal RoundingDifference { get; init; }

    /// <summary>Which limit holds it.</summary>
    public required PartLimit Limit { get; init; }

    /// <summary>The exact share, clamp(λ·weight, minimum, maximum), at decimal's digits.</summary>
    public decimal ExactShare => Amount - RoundingDifference;
}
