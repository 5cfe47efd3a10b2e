using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="OneYearReserveRisk"/> found.</summary>
public sealed partial record OneYearReserveRiskResult
{
    /// <summary>The origins.</summary>
    public required IReadOnlyList<OneYearRisk> Origins { get; init => field = FrozenList.Keep(value); }

    /// <summary>All together, with covariance.</summary>
    public required OneYearRisk Total { get; init; }
}
