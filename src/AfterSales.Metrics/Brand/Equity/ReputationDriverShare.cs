namespace AfterSales.Metrics.Brand;

/// <summary>What one dimension is worth to reputation.</summary>
public sealed partial record ReputationDriverShare
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>LMG: the part of the pulse's variance that it explains, averaged over all orders in which drivers may enter; percentile limits.</summary>
    public required Estimate Importance { get; init; }

    /// <summary>The same as a share of all that is explained.</summary>
    public required Figure<double> ShareOfExplained { get; init; }

    /// <summary>Correlation with the pulse: its sign says which way the dimension pulls.</summary>
    public required Figure<double> Correlation { get; init; }
}
