using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class EquipmentReliabilityTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Interval Month = new(Start, Start + Duration.FromHours(720));

    [Fact]
    public void Compute_ThreeFailures_HasTheExactPoissonInterval()
    {
        var result = EquipmentReliability.Compute([Down(10, 12.5), Down(100, 101), Down(340.25, 352)], Month);

        // scipy 1.10: chi2.ppf(.025, 6) / 2 / 704.75, chi2.isf(.025, 8) / 2 / 704.75
        Reference.AssertClose(0.0008778604085074159, result.FailuresPerHour.Lower, 1e-12, "lower");
        Reference.AssertClose(0.012440259765508797, result.FailuresPerHour.Upper, 1e-12, "upper");
        Reference.AssertClose(1 / result.FailuresPerHour.Upper, result.HoursBetweenFailures.Lower, 1e-14, "inverse");
        Assert.Equal(IntervalMethod.ChiSquare, result.FailuresPerHour.Method);
    }

    [Fact]
    public void Compute_NoFailure_HasAnUpperLimitOfTheRateAndNoMean()
    {
        var result = EquipmentReliability.Compute([], Month);

        Assert.Equal((0, 0), (result.FailuresPerHour.Value, result.FailuresPerHour.Lower));
        Reference.AssertClose(Math.Log(40) / 720, result.FailuresPerHour.Upper, 1e-12, "ln 40 / 720");
        Assert.Equal(UndefinedReason.ZeroDenominator, result.MeanTimeToRepair.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.MeanTimeBetweenFailures.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.HoursBetweenFailures.Reason);
    }

    [Fact]
    public void Compute_AlwaysDown_HasNoRate()
    {
        var result = EquipmentReliability.Compute([Down(-5, 800)], Month);

        Assert.Equal((Duration.Zero, 0, UndefinedReason.ZeroDenominator), (result.Uptime, result.Failures, result.FailuresPerHour.Reason));
        Assert.Equal((Duration.Zero, Duration.FromHours(720)), (result.FailureDowntime, result.CarriedFailureDowntime));
        Assert.Equal(1, EquipmentReliability.Compute([Down(0, 800)], Month).Failures);
        Assert.Equal(0, result.InherentAvailability.Value);
        Assert.Equal(0, result.OperationalAvailability.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, EquipmentReliability.Compute([], new Interval(Start, Start)).OperationalAvailability.Reason);
    }

    [Fact]
    public void Compute_FailureWhileDown_IsNoNewFailure()
    {
        var result = EquipmentReliability.Compute([Down(10, 20), Down(12, 15), Down(20, 22), Down(30, 31)], Month);

        Assert.Equal((4, 3), (result.Outages, result.Failures));
        Assert.Equal(Duration.FromHours(13), result.Downtime);
    }

    [Fact]
    public void Compute_FailureFoundWhenAPlannedOutageEnds_IsAFailure()
    {
        // Daily 08–16; planned from 2 March 20:00 to 3 March 08:00, then a failure from 08:00 to 10:00.
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.EveryDay(Shift.Parse("08:00-16:00")));
        var planned = new Outage { Start = Instant.FromUtc(2026, 3, 2, 20, 0), End = Instant.FromUtc(2026, 3, 3, 8, 0), Kind = OutageKind.Planned };
        var failure = new Outage { Start = Instant.FromUtc(2026, 3, 3, 8, 0), End = Instant.FromUtc(2026, 3, 3, 10, 0) };
        var window = new Interval(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 7, 0, 0));

        var result = EquipmentReliability.Compute([planned, failure], window, new EquipmentReliabilityOptions { Calendar = calendar });

        Assert.Equal((1, Duration.FromHours(2), Duration.FromHours(38)),
            (result.Failures, result.MeanTimeToRepair.Value, result.MeanTimeBetweenFailures.Value));
        Assert.Equal(1 / 38.0, result.FailuresPerHour.Value!.Value, 1e-15);
        Assert.Equal(0.000666258, result.FailuresPerHour.Lower!.Value, 5e-10);
        Assert.Equal(0.146622, result.FailuresPerHour.Upper!.Value, 5e-7);
        Assert.Equal(1, result.OutsideOperation);
    }

    [Fact]
    public void Compute_FailureBeginsInAPlannedOutageAndOutlastsIt_IsAFailure()
        => Assert.Equal(1, EquipmentReliability.Compute([Down(10, 14) with { Kind = OutageKind.Planned }, Down(12, 16)], Month).Failures);

    [Fact]
    public void Compute_FailureOverTwoWindows_CountsOnceInTheirSum()
    {
        var (first, second) = (
            EquipmentReliability.Compute([Down(95, 105)], new Interval(Start, Start + Duration.FromHours(100))),
            EquipmentReliability.Compute([Down(95, 105)], new Interval(Start + Duration.FromHours(100), Start + Duration.FromHours(200))));

        Assert.Equal((1, 0), (first.Failures, second.Failures));
        Assert.Equal((5.0, 0.0, 5.0), (first.FailureDowntime.TotalHours, second.FailureDowntime.TotalHours, second.CarriedFailureDowntime.TotalHours));
        Assert.Equal((5.0, 5.0), (first.Downtime.TotalHours, second.Downtime.TotalHours));
    }

    [Fact]
    public void Compute_OutageWithoutLength_IsReturned()
    {
        var result = EquipmentReliability.Compute([Down(10, 10), Down(20, 21), Down(800, 801)], Month);

        Assert.Equal((1, 1, 1), (result.Outages, result.Failures, result.OutsideOperation));
        Assert.Equal((0, "End", RecordRule.NoLength), (result.Unusable.Single().Position, result.Unusable.Single().Field, result.Unusable.Single().Rule));
    }

    [Fact]
    public void Compute_StillDownAndBackwards_AreCountedAndReturned()
    {
        var result = EquipmentReliability.Compute([Down(700, null), Down(10, 9), Down(900, null)], Month);

        Assert.Equal(Duration.FromHours(20), result.Downtime);
        Assert.Equal((1, "End", RecordRule.EndsBeforeStart),
            (result.Unusable.Single().Position, result.Unusable.Single().Field, result.Unusable.Single().Rule));
        Assert.Equal(1, result.Outages);
    }

    [Fact]
    public void Cmms88_DowntimeHasAReason_AndPlannedIsKeptApartFromBreakdown()
    {
        var result = EquipmentReliability.Compute(
            [Down(10, 14) with { Kind = OutageKind.Planned, Reason = "Inspection" }, Down(13, 16) with { Reason = "Belt" },
                Down(40, 50) with { Reason = "Belt" }], Month);

        Assert.Equal([("Belt", OutageKind.Failure, 2, 12.0), ("Inspection", OutageKind.Planned, 1, 4.0)],
            result.Reasons.Select(r => (r.Reason!, r.Kind, r.Outages, r.Downtime.TotalHours)));
        Assert.Equal(2, result.Failures);
        Assert.Equal(Duration.FromHours(6), result.MeanTimeToRepair.Value);
        Assert.Equal(704 / 716.0, result.InherentAvailability.Value);
    }

    [Fact]
    public void GearGuard148_CostOfDowntime_IsExactAndEachMinutePaidOnce()
    {
        var result = EquipmentReliability.Compute([Down(10, 12.5), Down(11, 12)], Month,
            new EquipmentReliabilityOptions { CostPerHour = Money.Of(5000m, "USD") });

        Assert.Equal(Money.Of(12_500m, "USD"), result.DowntimeCost);
        Assert.Null(EquipmentReliability.Compute([Down(10, 12.5)], Month).DowntimeCost);
    }

    [Fact]
    public void GearGuard276_CostByMachine_ShowsWhatBleedsMost()
    {
        var conveyor = EquipmentReliability.Compute([Down(10, 11)], Month, new EquipmentReliabilityOptions { CostPerHour = Money.Of(5000m, "USD") });
        var fridge = EquipmentReliability.Compute([Down(10, 100)], Month, new EquipmentReliabilityOptions { CostPerHour = Money.Of(0m, "USD") });

        Assert.True(conveyor.DowntimeCost > fridge.DowntimeCost);
    }

    [Fact]
    public void Manufacture570_CostWhileItLasts_IsKnownBeforeItEnds()
    {
        var result = EquipmentReliability.Compute([Down(700, null)], Month, new EquipmentReliabilityOptions { CostPerHour = Money.Of(12.5m, "EUR") });

        Assert.Equal(Money.Of(250m, "EUR"), result.DowntimeCost);
    }

    [Fact]
    public void ForgeMind115_WindowAndZone_AreStatedAndKept()
    {
        // The same outage by a calendar in another zone: the operating hours decide, not the machine that computes.
        var night = Down(0, 24);
        foreach (var (zone, hours) in new[] { ("UTC", 8.5), ("Asia/Kathmandu", 8.5), ("Pacific/Kiritimati", 8.5) })
        {
            var result = EquipmentReliability.Compute([night], new Interval(Start, Start + Duration.FromHours(24)), new EquipmentReliabilityOptions
            {
                Calendar = WorkCalendar.Of(Calendars.Zone(zone), WeeklyPattern.EveryDay(Shift.Parse("08:00-16:30"))),
            });
            Assert.Equal(hours, result.Downtime.TotalHours);
        }
    }

    private static Outage Down(double from, double? until) => new()
    {
        Start = Start + Duration.FromHours(from),
        End = until is { } end ? Start + Duration.FromHours(end) : null,
    };

    /// <summary>A failure that goes on from the window before is downtime of this one: 95 of 100 hours.</summary>
    [Fact]
    public void Compute_CarriedFailure_TakesInherentAvailability() => Assert.Equal(0.95, EquipmentReliability.Compute(
        [Down(95, 105)], new Interval(Start + Duration.FromHours(100), Start + Duration.FromHours(200))).InherentAvailability.Value);
}
