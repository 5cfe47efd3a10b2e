using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A named number: a step of a bridge, a total.</summary>
public sealed partial record ChartValue
{
    /// <summary>What it is the value of.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>The value.</summary>
    public required double Value { get; init => field = Guard.Finite(value); }
}
