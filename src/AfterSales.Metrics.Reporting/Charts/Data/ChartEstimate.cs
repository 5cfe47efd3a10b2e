using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A named estimate with its interval.</summary>
public sealed partial record ChartEstimate
{
    /// <summary>What is estimated.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>The estimate; one without a value is drawn as its reason.</summary>
    public required Estimate Estimate { get; init => field = Guard.NotNull(value); }
}
