namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="SafetyStock"/> found, with its ingredients.</summary>
public sealed partial record SafetyStockResult
{
    /// <summary>Mean demand over lead time and review period.</summary>
    public required double MeanDemand { get; init; }

    /// <summary>Standard deviation of that demand, σ.</summary>
    public required double DemandDeviation { get; init; }

    /// <summary>How many σ the safety stock is, z.</summary>
    public required double SafetyFactor { get; init; }

    /// <summary>The safety stock, zσ; negative where less than the mean demand will do.</summary>
    public required double Stock { get; init; }

    /// <summary>The reorder point, or of a review period the level to order up to: mean demand + safety stock.</summary>
    public required double ReorderPoint { get; init; }

    /// <summary>Pieces expected to be short in one cycle.</summary>
    public required double ExpectedShortage { get; init; }

    /// <summary>The share of cycles without a shortage, Φ(z).</summary>
    public required double CycleService { get; init; }
}
