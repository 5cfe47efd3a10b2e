using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One row of a heat chart: a resource, a team.</summary>
public sealed partial record HeatRow
{
    /// <summary>What the row is of.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>Fractions by the first day of their period, 1 being full; what was not measured is left out.</summary>
    public required IReadOnlyList<DatedValue> Values { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
