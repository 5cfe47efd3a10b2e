namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ReviewerCoverage"/> found.</summary>
public sealed partial record ReviewerCoverageResult
{
    /// <summary>Customers who reviewed.</summary>
    public required long Reviews { get; init; }

    /// <summary>Share of the customers who did, as a fraction.</summary>
    public required Figure<double> ReviewShare { get; init; }

    /// <summary>Mean stars of all customers if every silent one would give the least.</summary>
    public required Figure<double> LowerBound { get; init; }

    /// <summary>Mean stars of all customers if every silent one would give the most.</summary>
    public required Figure<double> UpperBound { get; init; }
}
