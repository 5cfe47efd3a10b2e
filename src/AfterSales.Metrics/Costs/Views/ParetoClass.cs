namespace AfterSales.Metrics.Costs;

/// <summary>One class of a <see cref="ParetoAnalysis"/>.</summary>
public sealed partial record ParetoClass
{
    /// <summary>Its letter.</summary>
    public required char Class { get; init; }

    /// <summary>Number of items.</summary>
    public required int Count { get; init; }

    /// <summary>Its items as a fraction of all ranked items.</summary>
    public required Figure<double> ShareOfItems { get; init; }

    /// <summary>What its items add up to.</summary>
    public required Money Amount { get; init; }

    /// <summary>Its amount as a fraction of the total.</summary>
    public required Figure<double> ShareOfAmount { get; init; }
}
