using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One bar of a Pareto chart.</summary>
public sealed partial record ParetoBar
{
    /// <summary>The item.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>Its amount.</summary>
    public required double Value { get; init => field = Guard.Finite(value); }

    /// <summary>The share of the total that is reached with it, a fraction.</summary>
    /// <value>Null: unknown; the line passes over it.</value>
    public double? CumulativeShare { get; init => field = value is { } share ? Guard.Finite(share) : null; }
}
