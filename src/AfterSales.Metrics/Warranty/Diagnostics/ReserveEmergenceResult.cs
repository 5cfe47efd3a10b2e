using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ReserveEmergence"/> found.</summary>
public sealed partial record ReserveEmergenceResult
{
    /// <summary>The origins that had a next amount.</summary>
    public required IReadOnlyList<OriginEmergence> Origins { get; init => field = FrozenList.Keep(value); }

    /// <summary>All together, with their covariance.</summary>
    public required OriginEmergence Total { get; init; }
}
