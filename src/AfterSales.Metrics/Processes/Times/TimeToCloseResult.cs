using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="TimeToClose"/> found, in the unit of the times; in hours for a tally.</summary>
public sealed partial record TimeToCloseResult
{
    /// <summary>All cases.</summary>
    public required long Cases { get; init; }

    /// <summary>Closed cases.</summary>
    public required long Closed { get; init; }

    /// <summary>One step for each time at which a case was closed or last seen open.</summary>
    public required IReadOnlyList<TimeToCloseStep> Curve { get; init => field = FrozenList.Copy(value); }

    /// <summary>The time at which half are closed; where exactly half is closed for a while, its middle. Undefined, <see cref="UndefinedReason.NotReached"/>,
    /// where more are still open.</summary>
    public required Figure<double> Median { get; init; }

    /// <summary>Lower limit of the median: the first time at which the lower limit of the curve is one half or less.</summary>
    public required Figure<double> MedianLower { get; init; }

    /// <summary>Upper limit of the median: the first time at which the upper limit of the curve is one half or less.</summary>
    public required Figure<double> MedianUpper { get; init; }

    /// <summary>The mean time to close up to the horizon, open cases counted as far as they were seen.</summary>
    public required RestrictedMean RestrictedMean { get; init; }

    /// <summary>The plain mean of closed cases, which leans to the quick ones while <see cref="LeftOut"/> are open.</summary>
    public required Figure<double> MeanOfClosed { get; init; }

    /// <summary>The open cases that the plain mean leaves out.</summary>
    public required long LeftOut { get; init; }
}
