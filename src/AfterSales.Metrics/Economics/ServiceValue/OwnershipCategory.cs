namespace AfterSales.Metrics.Economics;

/// <summary>One category of a <see cref="TotalCostOfOwnership"/>.</summary>
public sealed partial record OwnershipCategory
{
    /// <summary>The category.</summary>
    public required string Category { get; init; }

    /// <summary>Its undiscounted cost, exact.</summary>
    public required decimal Sum { get; init; }

    /// <summary>Its discounted cost.</summary>
    public required Figure<double> PresentValue { get; init; }

    /// <summary>Its part of the discounted total; above 1 or negative where there are credits.</summary>
    public required Figure<double> Share { get; init; }
}
