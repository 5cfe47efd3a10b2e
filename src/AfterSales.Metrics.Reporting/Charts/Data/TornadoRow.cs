using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>What one driver alone does to a value.</summary>
public sealed partial record TornadoRow
{
    /// <summary>The driver.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>The value with the driver at its low.</summary>
    public required double AtLow { get; init => field = Guard.Finite(value); }

    /// <summary>The value with the driver at its high.</summary>
    public required double AtHigh { get; init => field = Guard.Finite(value); }
}
