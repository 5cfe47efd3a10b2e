using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="MeanCumulativeFunction"/> found.</summary>
public sealed partial record MeanCumulativeFunctionResult
{
    /// <summary>Number of units.</summary>
    public required int Units { get; init; }

    /// <summary>Number of repairs.</summary>
    public required int Events { get; init; }

    /// <summary>One step for each age at which something was repaired.</summary>
    public required IReadOnlyList<MeanCumulativeStep> Steps { get; init => field = FrozenList.Keep(value); }

    /// <summary>The value after the last step; 0 without events.</summary>
    public required Figure<double> AtEnd { get; init; }

    /// <summary>Without events the one-sided upper limit at the largest end; null where there are events.</summary>
    public required Figure<double>? UpperWithoutEvents { get; init; }
}
