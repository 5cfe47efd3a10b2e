namespace AfterSales.Metrics.Costs;

/// <summary>One customer or product of a <see cref="CostToServe"/>, or all of them.</summary>
public sealed partial record CostToServeRow
{
    /// <summary>The customer or product; empty for all of them.</summary>
    public required string Name { get; init; }

    /// <summary>What serving it cost.</summary>
    public required Money Cost { get; init; }

    /// <summary>Its cost as a fraction of all cost.</summary>
    public required Figure<double> ShareOfCost { get; init; }

    /// <summary>What it brought; null when a part of it is unknown.</summary>
    public required Money? Revenue { get; init; }

    /// <summary>Cost / revenue, as a fraction.</summary>
    public required Figure<double> CostToRevenue { get; init; }

    /// <summary>Revenue − cost; null when the revenue is.</summary>
    public required Money? Margin { get; init; }

    /// <summary>Units in service or cases.</summary>
    public required decimal Units { get; init; }

    /// <summary>Cost / units.</summary>
    public required Figure<decimal> CostPerUnit { get; init; }
}
