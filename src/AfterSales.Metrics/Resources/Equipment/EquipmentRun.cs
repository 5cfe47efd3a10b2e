using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What a machine, test bench or repair line did in one shift.</summary>
public sealed partial record EquipmentRun
{
    /// <summary>How long the shift lasted.</summary>
    public required Duration Shift { get; init => field = Guard.NotNegative(value); }

    /// <summary>Breaks and other stops planned before: time in which nothing was meant to be made.</summary>
    public Duration PlannedStops { get; init => field = Guard.NotNegative(value); }

    /// <summary>Time lost to stops that were not planned, each minute once; <see cref="EquipmentLog"/> adds up stops that overlap.</summary>
    public Duration Downtime { get; init => field = Guard.NotNegative(value); }

    /// <summary>The shortest time in which one unit can be made.</summary>
    public required Duration IdealCycle { get; init => field = Guard.NotNegative(value); }

    /// <summary>Units made, rejects among them.</summary>
    public required long TotalCount { get; init => field = Guard.NotNegative(value); }

    /// <summary>Units that were not right the first time.</summary>
    public long RejectCount { get; init => field = Guard.NotNegative(value); }

    /// <summary>All the time on the clock, as 24 hours of a day, for <see cref="EquipmentEffectivenessResult.TotalEffectiveness"/>; null leaves that
    /// out.</summary>
    public Duration? AllTime { get; init => field = value is null ? null : Guard.NotNegative(value.Value); }
}
