using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How <see cref="EquipmentReliability"/> counts.</summary>
public sealed partial record EquipmentReliabilityOptions
{
    /// <summary>Around the clock, no cost, 95 %.</summary>
    public static EquipmentReliabilityOptions Default { get; } = new();

    /// <summary>When the equipment is meant to run; only that time counts, up or down. Null, the default, is around the clock.</summary>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>What an hour of downtime costs; null, the default, leaves the cost out.</summary>
    public Money? CostPerHour { get; init; }

    /// <summary>Confidence level of the intervals, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
