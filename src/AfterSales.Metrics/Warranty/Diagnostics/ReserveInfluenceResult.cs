using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ReserveInfluence"/> found.</summary>
public sealed partial record ReserveInfluenceResult
{
    /// <summary>The chain-ladder reserve.</summary>
    public required Figure<double> Reserve { get; init; }

    /// <summary>∂reserve/∂amount of each cumulative cell; null where there is no amount.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> ByCumulativeCell { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>Change of the reserve by one unit more paid in each cell; null where there is no amount.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> ByOneMoreUnitPaid { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>The reserve without each factor, the largest change first.</summary>
    public required IReadOnlyList<FactorInfluence> WithoutOneFactor { get; init => field = FrozenList.Keep(value); }
}
