using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How <see cref="TimeToClose"/> is computed.</summary>
public sealed partial record TimeToCloseOptions
{
    /// <summary>Up to the longest time, 95 %.</summary>
    public static TimeToCloseOptions Default { get; } = new();

    /// <summary>The time up to which the restricted mean is taken, in the unit of the times; hours for a tally.</summary>
    /// <value>Null, the default: the longest time there is.</value>
    public double? Horizon { get; init => field = value is { } horizon ? Guard.Positive(horizon, nameof(Horizon)) : null; }

    /// <summary>Confidence level.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
