namespace AfterSales.Metrics.Costs;

/// <summary>What the lines of one class add up to.</summary>
public sealed partial record CostClassTotal
{
    /// <summary>The class; null for the unclassified rest.</summary>
    public required CostClass? Class { get; init; }

    /// <summary>What its lines add up to; zeros when it has none.</summary>
    public required CostTotals Totals { get; init; }

    /// <summary>Its net amount as a fraction of the ledger's; below zero for a class of net credits; undefined when the ledger's net amount is zero.</summary>
    public required Figure<double> ShareOfNet { get; init; }

    /// <summary>Its gross amount (debits and credits without their signs) as a fraction of the ledger's: from 0 to 1, and all shares of a dimension add up
    /// to 1.</summary>
    public required Figure<double> ShareOfGross { get; init; }
}
