using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="AccrualRollForward"/> found.</summary>
public sealed partial record AccrualRollForwardResult
{
    /// <summary>The periods.</summary>
    public required IReadOnlyList<AccrualPeriod> Periods { get; init => field = FrozenList.Keep(value); }

    /// <summary>The provision at the end of the last one; the opening without any.</summary>
    public required Money Closing { get; init; }
}
