using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="EquipmentReliability"/> found, with its ingredients.</summary>
public sealed partial record EquipmentReliabilityResult
{
    /// <summary>The time in which the equipment was meant to run.</summary>
    public required Duration OperatingTime { get; init; }

    /// <summary>The outages that could be counted and touch the operating time.</summary>
    public required int Outages { get; init; }

    /// <summary>The failures that met running equipment; what fails while it already stands is no new failure.</summary>
    public required int Failures { get; init; }

    /// <summary>Time down, for whatever cause, each minute once.</summary>
    public required Duration Downtime { get; init; }

    /// <summary>The part of <see cref="Downtime"/> that belongs to failures.</summary>
    public required Duration FailureDowntime { get; init; }

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

    /// <summary>Uptime / (uptime + failure downtime): what failures alone leave.</summary>
    public required Figure<double> InherentAvailability { get; init; }

    /// <summary>What the downtime cost, unrounded; null without a cost per hour.</summary>
    public required Money? DowntimeCost { get; init; }

    /// <summary>The downtime by kind and cause, the longest first; together they are the downtime.</summary>
    public required IReadOnlyList<OutageReason> Reasons { get; init; }

    /// <summary>The outages that end before they start, by their place in the list.</summary>
    public required IReadOnlyList<UnusableRow> Unusable { get; init; }
}
