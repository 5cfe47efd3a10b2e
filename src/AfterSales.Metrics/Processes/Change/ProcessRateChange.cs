using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>A rate of closed cases in two periods, or two segments.</summary>
public sealed partial record ProcessRateChange
{
    /// <summary>Which rate.</summary>
    public required ProcessRate Rate { get; init; }

    /// <summary>Second − first, with its interval.</summary>
    public required ProportionDifferenceResult Difference { get; init; }
}
