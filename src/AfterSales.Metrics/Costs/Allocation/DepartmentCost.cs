namespace AfterSales.Metrics.Costs;

/// <summary>A department and an amount of its cost.</summary>
public readonly partial record struct DepartmentCost
{
    /// <summary>The department's name.</summary>
    public required string Department { get; init; }

    /// <summary>The amount.</summary>
    public required Money Cost { get; init; }
}
