using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How often equipment fails, how long it then stands, what that costs: MTBF, MTTR, availability, downtime by cause.</summary>
/// <remarks>
/// <para><b>Formula.</b> MTTR = failure downtime / failures; MTBF = uptime / failures; failure rate = failures / uptime; operational availability = uptime /
/// operating time; inherent availability = uptime / (uptime + downtime of failures, carried ones among them).
/// Interval of the rate with r failures in uptime T: χ²(α/2; 2r)/2T to χ²(1 − α/2; 2r + 2)/2T; that of the MTBF is its inverse.</para>
/// <para><b>Units.</b> Durations to the tick; rate for each hour of uptime; availability as a fraction.</para>
/// <para><b>Domain.</b> Outages of one piece of equipment, in any order, cut to the window; operating time around the clock or by a calendar.</para>
/// <para><b>Edge cases.</b> Downtime is a union: where outages overlap, the time belongs to the one that began first, ties by input order. A failure counts
/// when it takes operating time that no earlier outage has taken, so that failure downtime is never without a failure: one that begins at the instant an
/// outage ends is new, so is one that begins in a planned outage and outlasts it; one inside another outage is not, and one that begins while an earlier
/// failure lasts only prolongs it. A failure counts once, in the window in which it first takes operating time; what runs on into a later window is there
/// <see cref="EquipmentReliabilityResult.CarriedFailureDowntime"/>, so that windows side by side add up. No failure: MTTR and MTBF undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>, rate 0 with lower limit 0. No uptime: rate undefined. An outage without end lasts to the end of the window;
/// one that ends before it starts is returned, and so is one that ends when it starts, <see cref="RecordRule.NoLength"/>; one outside the operating time is
/// counted apart.</para>
/// <para><b>Method.</b> Whole ticks throughout; the interval assumes a constant rate (Poisson).</para>
/// <para><b>Source.</b> EN 15341:2019 and ISO 14224:2016 for the ratios; F. Garwood, Biometrika 28, 1936, 437–442, for the interval.</para>
/// </remarks>
/// <example>
/// <code>
/// Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
/// Interval Month = new(Start, Start + Duration.FromHours(720));
/// Outage Down(double from, double? until) =&gt; new()
///     {
///         Start = Start + Duration.FromHours(from),
///         End = until is { } end ? Start + Duration.FromHours(end) : null,
///     };
/// var result = EquipmentReliability.Compute([Down(700, null)], Month, new EquipmentReliabilityOptions { CostPerHour = Money.Of(12.5m, "EUR") });
/// Console.WriteLine(result.DowntimeCost); // 250.00 EUR
/// </code>
/// </example>
public static class EquipmentReliability
{
    /// <summary>The reliability of one piece of equipment in a window.</summary>
    /// <param name="outages">Its outages, in any order.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to count; null is <see cref="EquipmentReliabilityOptions.Default"/>.</param>
    /// <returns>The figures and their ingredients.</returns>
    /// <exception cref="ArgumentException">An outage is null, an end of the window is not known, or the window is longer than 3,000 years.</exception>
    /// <exception cref="OverflowException">The cost of the downtime exceeds the largest decimal.</exception>
    public static EquipmentReliabilityResult Compute(IReadOnlyList<Outage> outages, Interval window, EquipmentReliabilityOptions? options = null)
    {
        Guard.NoneNull(outages);
        options ??= EquipmentReliabilityOptions.Default;
        var log = new OutageLog(outages, options.Calendar ?? WorkCalendar.AroundTheClock(DateTimeZone.Utc), window);
        var uptime = log.OperatingTime - log.Downtime;
        return new EquipmentReliabilityResult
        {
            OperatingTime = Duration.FromTicks(log.OperatingTime),
            Outages = log.Causes.Sum(c => c.Count),
            Failures = log.Failures,
            Downtime = Duration.FromTicks(log.Downtime),
            FailureDowntime = Duration.FromTicks(log.FailureDowntime),
            CarriedFailureDowntime = Duration.FromTicks(log.CarriedDowntime),
            Uptime = Duration.FromTicks(uptime),
            MeanTimeToRepair = PerFailure(log.FailureDowntime, log.Failures),
            MeanTimeBetweenFailures = PerFailure(uptime, log.Failures),
            HoursBetweenFailures = Between(log.Failures, Hours(uptime), options.Level),
            FailuresPerHour = Rate(log.Failures, Hours(uptime), options.Level),
            OperationalAvailability = Figure.Ratio(uptime, log.OperatingTime),
            InherentAvailability = Figure.Ratio(uptime, uptime + log.FailureDowntime + log.CarriedDowntime),
            DowntimeCost = Cost(options.CostPerHour, log.Downtime),
            Reasons = FrozenList.Own(log.Causes.OrderByDescending(c => c.Ticks).Select(c => new OutageReason
            {
                Reason = c.Reason,
                Kind = c.Kind,
                Outages = c.Count,
                Downtime = Duration.FromTicks(c.Ticks),
                Cost = Cost(options.CostPerHour, c.Ticks),
            }).ToArray()),
            OutsideOperation = log.Outside,
            Unusable = log.Unusable,
        };
    }

    private static Figure<Duration> PerFailure(long ticks, long failures) => failures == 0
        ? Figure.Undefined<Duration>(UndefinedReason.ZeroDenominator)
        : Figure.Of(Duration.FromTicks(ticks) / failures);

    private static Estimate Rate(long failures, double hours, double level)
    {
        if (hours == 0)
        {
            return Estimate.Undefined(UndefinedReason.ZeroDenominator, level, IntervalMethod.ChiSquare);
        }

        var (lower, upper) = Limits(failures, level);
        return Estimate.Of(failures / hours, lower / hours, upper / hours, level, IntervalMethod.ChiSquare);
    }

    private static Estimate Between(long failures, double hours, double level)
    {
        if (failures == 0)
        {
            return Estimate.Undefined(UndefinedReason.ZeroDenominator, level, IntervalMethod.ChiSquare);
        }

        var (lower, upper) = Limits(failures, level);
        return Estimate.Of(hours / failures, hours / upper, hours / lower, level, IntervalMethod.ChiSquare);
    }

    /// <summary>The limits of an expected number of failures of which r were seen.</summary>
    private static (double Lower, double Upper) Limits(long failures, double level)
    {
        var tail = (1 - level) / 2;
        return (
            failures == 0 ? 0 : ChiSquaredDistribution.Quantile(tail, 2.0 * failures) / 2,
            ChiSquaredDistribution.InverseSurvival(tail, (2.0 * failures) + 2) / 2);
    }

    private static double Hours(long ticks) => (double)ticks / NodaConstants.TicksPerHour;

    private static Money? Cost(Money? perHour, long ticks)
        => perHour is { } rate ? Money.Of(rate.Amount * ticks / NodaConstants.TicksPerHour, rate.Currency) : null;
}
