namespace AfterSales.Metrics.Costs;

/// <summary>What came back of one product, as <see cref="ReturnRate"/> found it.</summary>
public sealed partial record ReturnedProduct
{
    /// <summary>The product.</summary>
    public required string Product { get; init; }

    /// <summary>How many returns there were.</summary>
    public required long Count { get; init; }

    /// <summary>Units that came back.</summary>
    public required decimal Returned { get; init; }

    /// <summary>What was paid back.</summary>
    public required Money Refunds { get; init; }
}
