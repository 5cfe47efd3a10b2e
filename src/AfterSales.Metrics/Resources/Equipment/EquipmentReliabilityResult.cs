using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="EquipmentReliability"/> found, with its ingredients.</summary>
public sealed partial record EquipmentReliabilityResult
{
    /// <summary>The time in which the equipment was meant to run.</summary>
    public required Duration OperatingTime { get; init; }

    /// <summary>The outages that could be counted and touch the operating time.</summary>
    public required long Outages { get; init; }

    /// <summary>The failures that first took operating time in this window; what fails while an outage lasts and ends within it is no new failure.</summary>
    public required long Failures { get; init; }

    /// <summary>Time down, for whatever cause, each minute once.</summary>
    public required Duration Downtime { get; init; }

    /// <summary>The part of <see cref="Downtime"/> that belongs to the failures counted here.</summary>
    public required Duration FailureDowntime { get; init; }

    /// <summary>The part of <see cref="Downtime"/> that belongs to failures from before the window, which are counted there.</summary>
    public required Duration CarriedFailureDowntime { get; init; }

    /// <summary>Operating time − downtime.</summary>
    public required Duration Uptime { get; init; }

    /// <summary>Failure downtime / failures (MTTR).</summary>
    public required Figure<Duration> MeanTimeToRepair { get; init; }

    /// <summary>Uptime / failures (MTBF).</summary>
    public required Figure<Duration> MeanTimeBetweenFailures { get; init; }

    /// <summary>MTBF in hours, with its interval.</summary>
    public required Estimate HoursBetweenFailures { get; init; }

    /// <summary>Failures for each hour of uptime, with its interval; 0 with an upper limit when none failed.</summary>
    public required Estimate FailuresPerHour { get; init; }

    /// <summary>Uptime / operating time.</summary>
    public required Figure<double> OperationalAvailability { get; init; }

    /// <summary>Uptime / (uptime + failure downtime, carried or not): what failures alone leave.</summary>
    public required Figure<double> InherentAvailability { get; init; }

    /// <summary>What the downtime cost, unrounded; null without a cost per hour.</summary>
    public required Money? DowntimeCost { get; init; }

    /// <summary>The downtime by kind and cause, the longest first; together they are the downtime.</summary>
    public required IReadOnlyList<OutageReason> Reasons { get; init => field = FrozenList.Keep(value); }

    /// <summary>The outages that do not touch the operating time; with those counted and those unusable they are all.</summary>
    public required long OutsideOperation { get; init; }

    /// <summary>The outages that end before they start, or when they start: without length there is no downtime to count.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
