using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How <see cref="Logistics"/> judges.</summary>
public sealed partial record LogisticsOptions
{
    /// <summary>No grace, 95 %.</summary>
    public static LogisticsOptions Default { get; } = new();

    /// <summary>How much before the earliest or after the latest instant promised still counts as on time; none by default.</summary>
    public Duration Grace { get; init => field = Guard.NotNegative(value); }

    /// <summary>Confidence level of the interval, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
