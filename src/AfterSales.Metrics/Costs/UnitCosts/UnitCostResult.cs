namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="UnitCost"/> found, with its ingredients.</summary>
public sealed partial record UnitCostResult
{
    /// <summary>The sum of costs.</summary>
    public required Money Cost { get; init; }

    /// <summary>The sum of units.</summary>
    public required decimal Units { get; init; }

    /// <summary>Cost / units, in units of the currency, at decimal's 28 digits, unrounded.</summary>
    public required Figure<decimal> Headline { get; init; }
}
