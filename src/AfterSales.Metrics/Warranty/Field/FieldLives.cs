using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>The lives of a <see cref="NevadaTable"/>.</summary>
public sealed partial record FieldLives
{
    /// <summary>Units returned in the period of their shipment.</summary>
    public required long DeadOnArrival { get; init; }

    /// <summary>Failures by months in service, then suspensions.</summary>
    public required IReadOnlyList<LifeRecord> Rows { get; init => field = FrozenList.Keep(value); }
}
