using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class EquipmentEffectivenessTests
{
    private static readonly EquipmentRun Day = new()
    {
        Shift = Duration.FromMinutes(480),
        PlannedStops = Duration.FromMinutes(60),
        Downtime = Duration.FromMinutes(20),
        IdealCycle = Duration.FromSeconds(10),
        TotalCount = 2000,
        RejectCount = 50,
        AllTime = Duration.FromHours(24),
    };

    [Fact]
    public void Compute_OneRun_MultipliesItsFactors()
    {
        var result = EquipmentEffectiveness.Compute(Day);

        Assert.Equal(400 / 420.0, result.Availability.Value);
        Assert.Equal(20000 / 24000.0, result.Performance.Value);
        Assert.Equal(1950 / 2000.0, result.Quality.Value);
        Assert.Equal(19500 / 25200.0, result.Headline.Value);
        Assert.Equal(19500 / 86400.0, result.TotalEffectiveness.Value);
        Assert.False(result.IsPerformanceAboveOne);
        Assert.Equal((1, 2000L, 1950L), (result.Runs, result.TotalCount, result.GoodCount));
    }

    [Fact]
    public void Compute_TwoRuns_AddUp()
    {
        var result = EquipmentEffectiveness.Compute([Day, Day with { TotalCount = 1000, RejectCount = 10 }]);

        Assert.Equal((2, 3000L, 2940L), (result.Runs, result.TotalCount, result.GoodCount));
        Assert.Equal(2940 / 3000.0, result.Quality.Value);
    }

    /// <summary>Half a unit of .NET's own clock, times a billion.</summary>
    [Fact]
    public void Compute_CycleOfFiftyNanoseconds_CountsWhole()
    {
        var run = Day with
        {
            PlannedStops = Duration.Zero,
            Downtime = Duration.FromMinutes(479),
            IdealCycle = Duration.FromNanoseconds(50),
            TotalCount = 1_200_000_000,
            RejectCount = 0
        };
        var result = EquipmentEffectiveness.Compute(run);
        Assert.Equal((1, false), (result.Performance.Value, result.IsPerformanceAboveOne));
        Assert.True(EquipmentEffectiveness.Compute(run with { TotalCount = 1_200_000_001 }).IsPerformanceAboveOne);
    }

    [Fact]
    public void Compute_SeveralRuns_IsTheRatioOfSums()
    {
        var slow = Day with { IdealCycle = Duration.FromSeconds(20), TotalCount = 500, RejectCount = 0, Downtime = Duration.FromMinutes(120) };
        var result = EquipmentEffectiveness.Compute([Day, slow]);

        Assert.Equal(700 / 840.0, result.Availability.Value);
        Assert.Equal(30000 / 42000.0, result.Performance.Value);
        Assert.Equal(29500 / 30000.0, result.Quality.Value);
        Assert.Equal(29500 / 50400.0, result.Headline.Value);
    }

    [Fact]
    public void Compute_NothingPlannedRunOrMade_IsUndefinedOrZero()
    {
        var idle = EquipmentEffectiveness.Compute(Day with
        {
            PlannedStops = Duration.FromMinutes(480),
            Downtime = Duration.Zero,
            TotalCount = 0,
            RejectCount = 0
        });
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (idle.Availability.Reason, idle.Headline.Reason));

        var down = EquipmentEffectiveness.Compute(Day with { Downtime = Duration.FromMinutes(420), TotalCount = 0, RejectCount = 0 });
        Assert.Equal((0.0, UndefinedReason.ZeroDenominator, 0.0), (down.Availability.Value, down.Performance.Reason, down.Headline.Value));

        var empty = EquipmentEffectiveness.Compute(Day with { TotalCount = 0, RejectCount = 0 });
        Assert.Equal((0.0, UndefinedReason.ZeroDenominator, 0.0), (empty.Performance.Value, empty.Quality.Reason, empty.Headline.Value));
        Assert.Equal(UndefinedReason.ZeroDenominator, EquipmentEffectiveness.Compute([]).Headline.Reason);
    }

    [Fact]
    public void Compute_MoreDowntimeThanPlanned_IsUndefinedNotNegative()
    {
        var result = EquipmentEffectiveness.Compute([Day, Day with { Downtime = Duration.FromMinutes(421) }]);

        Assert.All([result.Availability, result.Performance, result.Headline, result.TotalEffectiveness], f =>
            Assert.Equal(UndefinedReason.Infeasible, f.Reason));
        Assert.Equal(Duration.FromMinutes(399), result.RunTime);
    }

    [Fact]
    public void Compute_PlannedStopsLongerThanTheShift_AreUndefinedNotNegative()
    {
        var result = EquipmentEffectiveness.Compute(Day with { PlannedStops = Duration.FromMinutes(500), Downtime = Duration.Zero });

        Assert.All([result.Availability, result.Performance, result.Headline], f => Assert.Equal(UndefinedReason.Infeasible, f.Reason));
        Assert.Equal(Duration.FromMinutes(-20), result.PlannedTime);
        Assert.Equal(1950 / 2000.0, result.Quality.Value);
    }

    [Fact]
    public void Compute_NoClockTimeInOneRun_LeavesTheTeepOut()
        => Assert.Equal(UndefinedReason.MissingInput, EquipmentEffectiveness.Compute([Day, Day with { AllTime = null }]).TotalEffectiveness.Reason);

    [Fact]
    public void Compute_MoreRejectsThanUnits_Throws()
    {
        Assert.Throws<ArgumentException>(() => EquipmentEffectiveness.Compute(Day with { RejectCount = 2001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Day with { Downtime = Duration.FromMinutes(-1) });
    }

    [Fact]
    public void ToRun_OverlapBeyondTheShiftAndPlannedStops_CountEachMinuteOnce()
    {
        var eight = Calendars.At("2026-04-27T08:00:00Z");
        var run = new EquipmentLog
        {
            Shift = Minutes(0, 480),
            PlannedStops = [Minutes(240, 270), Minutes(250, 280), Minutes(470, 600)],
            Stops = [Minutes(-30, 10), Minutes(5, 15), Minutes(260, 300), new Interval(eight + Duration.FromMinutes(460), null)],
            IdealCycle = Duration.FromSeconds(10),
            TotalCount = 5,
        }.ToRun();

        Assert.Equal(Duration.FromMinutes(50), run.PlannedStops);
        Assert.Equal(Duration.FromMinutes(15 + 20 + 10), run.Downtime);

        Interval Minutes(int start, int end) => new(eight + Duration.FromMinutes(start), eight + Duration.FromMinutes(end));
    }

    [Fact]
    public void OeeDesigner9_OverlappingStops_NeverMakeAvailabilityNegative()
    {
        var midnight = Calendars.At("2021-12-23T00:00:00Z");
        var run = new EquipmentLog
        {
            Shift = new Interval(midnight, midnight + Duration.FromMinutes((16 * 60) + 18)),
            Stops = [new Interval(midnight, midnight + Duration.FromHours(15)),
                new Interval(midnight + Duration.FromMinutes(10), midnight + Duration.FromHours(14))],
            IdealCycle = Duration.FromMinutes(1),
            TotalCount = 60,
        }.ToRun();

        Assert.Equal(78 / 978.0, EquipmentEffectiveness.Compute(run).Availability.Value);
    }

    [Fact]
    public void EtsPes81_EffectivenessOf253Percent_IsReportedFlaggedAndNotClipped()
    {
        // Hourly rate 152 against a target of 60: the ideal cycle of one minute is not the ideal.
        var result = EquipmentEffectiveness.Compute(new EquipmentRun { Shift = Duration.FromHours(1), IdealCycle = Duration.FromMinutes(1), TotalCount = 152 });

        Assert.Equal(152 / 60.0, result.Headline.Value);
        Assert.True(result.IsPerformanceAboveOne);
        Assert.Equal(1, result.Availability.Value);
    }
}
