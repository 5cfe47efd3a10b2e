namespace AfterSales.Metrics.Costs;

/// <summary>Where a part of a ledger ends once it is allocated.</summary>
public enum CostEndingKind
{
    /// <summary>In an operating department.</summary>
    Department,

    /// <summary>Direct cost of a department that serves: it stays there.</summary>
    DirectStays,

    /// <summary>With a service that reaches nobody.</summary>
    Unallocated,

    /// <summary>On lines that name no department.</summary>
    Unnamed,

    /// <summary>In what rounding to the minor unit left over.</summary>
    Fractions,
}
