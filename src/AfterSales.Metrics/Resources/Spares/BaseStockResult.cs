namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="BaseStock"/> found.</summary>
public sealed partial record BaseStockResult
{
    /// <summary>Demands per unit of time.</summary>
    public required double DemandRate { get; init; }

    /// <summary>Mean time until a piece is replaced.</summary>
    public required double LeadTime { get; init; }

    /// <summary>The base stock, in pieces.</summary>
    public required int Stock { get; init; }

    /// <summary>Mean number of pieces on order or in repair.</summary>
    public required double PipelineMean { get; init; }

    /// <summary>Mean number of demands waiting for a piece.</summary>
    public required double ExpectedBackorders { get; init; }

    /// <summary>Share of demands met from the shelf, as a fraction.</summary>
    public required double FillRate { get; init; }

    /// <summary>Share of time without a backorder, as a fraction.</summary>
    public required double ReadyRate { get; init; }

    /// <summary>Mean number of pieces on the shelf.</summary>
    public required double ExpectedOnHand { get; init; }

    /// <summary>Mean wait of a demand, those filled at once included.</summary>
    public required Figure<double> MeanWait { get; init; }
}
