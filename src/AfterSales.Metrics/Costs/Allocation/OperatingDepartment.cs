namespace AfterSales.Metrics.Costs;

/// <summary>A department, product or customer group that ends up with the cost.</summary>
public sealed partial record OperatingDepartment
{
    /// <summary>The name by which pools refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Its own cost, in whole minor units.</summary>
    public required Money Cost { get; init; }
}
