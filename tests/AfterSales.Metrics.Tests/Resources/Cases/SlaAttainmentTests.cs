using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class SlaAttainmentTests
{
    [Fact]
    public void Compute_OnWorkingTime_DecidesWhatCanBeDecided()
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(4), Calendar = Calendars.Office("UTC") };
        var result = SlaAttainment.Compute(
            [
                Cases.Case(8, resolved: 12.75),   // exactly: 08:00 to 12:00 and 12:30 to 12:45 is 4.25, late
                Cases.Case(8, resolved: 12.25),   // in the break: exactly four hours, in time
                Cases.Case(20, resolved: 36),     // opened in the evening, resolved at noon: four hours, in time
                Cases.Case(8),                    // open, late already
                Cases.Case(16),                   // open, two hours gone on Tuesday at 09:00
                Cases.Case(9, resolved: 8),       // backwards
                Cases.Case(50),                   // not opened yet
            ],
            target,
            Cases.Start + Duration.FromHours(33));

        Assert.Equal((1, 2, 1, 2, 1), (result.Met, result.Missed, result.Overdue, result.Pending, result.AfterTheReport));
        Assert.Equal(1 / 3.0, result.Attainment.Value);
        Assert.Equal(5, result.Unusable.Single().Position);
    }

    [Fact]
    public void Compute_OpenExactlyAtTheTimePromised_IsPendingAndATickLaterMissed()
    {
        var target = new SlaTarget { Clock = CaseClock.Response, Within = Duration.FromHours(4) };
        var (at, after) = (SlaAttainment.Compute([Cases.Case(8)], target, Cases.Start + Duration.FromHours(12)),
            SlaAttainment.Compute([Cases.Case(8)], target, Cases.Start + Duration.FromHours(12) + Duration.FromTicks(1)));

        Assert.Equal((1L, 0L, UndefinedReason.NoData), (at.Pending, at.Missed, at.Attainment.Reason));
        Assert.Equal((0L, 1L, 0.0), (after.Pending, after.Overdue, after.Attainment.Value));
    }

    [Fact]
    public void Compute_OpenedOutsideWorkingHours_HasNoTimeGoneUntilTheShift()
    {
        var target = new SlaTarget { Clock = CaseClock.Response, Within = Duration.Zero, Calendar = Calendars.Office("UTC") };

        Assert.Equal(1, SlaAttainment.Compute([Cases.Case(1)], target, Cases.Start + Duration.FromHours(8)).Pending);
        Assert.Equal(1, SlaAttainment.Compute([Cases.Case(1)], target, Cases.Start + Duration.FromHours(8) + Duration.FromTicks(1)).Overdue);
    }

    [Fact]
    public void Compute_Counts_HaveWilsonsIntervalAndNoneIsUndefined()
    {
        Assert.Equal(0.8, SlaAttainment.Compute(8, 2).Attainment.Value);
        Assert.Equal(IntervalMethod.Wilson, SlaAttainment.Compute(8, 2).Attainment.Method);
        Assert.Equal(UndefinedReason.NoData, SlaAttainment.Compute(0, 0).Attainment.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaAttainment.Compute(-1, 0));
    }
}
