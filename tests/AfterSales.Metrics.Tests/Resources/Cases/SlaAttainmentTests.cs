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
        Assert.Equal(1 / 3.0, result.Headline.Value);
        Assert.Equal(5, result.Unusable.Single().Position);
    }

    [Fact]
    public void Compute_OpenExactlyAtTheTimePromised_IsPendingAndATickLaterMissed()
    {
        var target = new SlaTarget { Clock = CaseClock.Response, Within = Duration.FromHours(4) };
        var (at, after) = (SlaAttainment.Compute([Cases.Case(8)], target, Cases.Start + Duration.FromHours(12)),
            SlaAttainment.Compute([Cases.Case(8)], target, Cases.Start + Duration.FromHours(12) + Duration.FromTicks(1)));

        Assert.Equal((1L, 0L, UndefinedReason.NoData), (at.Pending, at.Missed, at.Headline.Reason));
        Assert.Equal((0L, 1L, 0.0), (after.Pending, after.Overdue, after.Headline.Value));
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
        Assert.Equal(0.8, SlaAttainment.Compute(8, 2).Headline.Value);
        Assert.Equal(IntervalMethod.Wilson, SlaAttainment.Compute(8, 2).Headline.Method);
        Assert.Equal(UndefinedReason.NoData, SlaAttainment.Compute(0, 0).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaAttainment.Compute(-1, 0));
    }

    [Fact]
    public void ByDueTime_OnEitherSideOfTheDueTime_IsMetPendingOrLate()
    {
        var (due, tick) = (Cases.Start + Duration.FromHours(10), Duration.FromTicks(1));
        DueCase Case(string id, Instant? ended) => new() { Id = id, Due = due, Ended = ended };
        DueCase[] cases = [Case("exact", due), Case("late", due + tick), Case("open", null), Case("later", due + Duration.FromHours(2))];
        var (at, after) = (SlaAttainment.ByDueTime(cases, due), SlaAttainment.ByDueTime(cases, due + tick));

        Assert.Equal((1L, 0L, 0L, 3L), (at.Met, at.Missed, at.Overdue, at.Pending));
        Assert.Equal((1L, 3L, 2L, 0L), (after.Met, after.Missed, after.Overdue, after.Pending));
        Assert.Equal([(1L, "late"), (2, "open"), (3, "later")], after.Late.Select(item => (item.Position, item.Id)));
        Assert.Equal((due, (Instant?)null, tick), (after.Late[1].Due, after.Late[1].Ended, after.Late[1].Overrun));
        Assert.Equal(UndefinedReason.NoData, SlaAttainment.ByDueTime([], due).Headline.Reason);
    }

    [Fact]
    public void ByPromise_TwoTargets_IsTheirSumInInputOrder()
    {
        var slow = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(8) };
        var quick = slow with { Within = Duration.FromHours(1) };
        ServiceCase[] cases = [Cases.Case(8, resolved: 12), Cases.Case(8, resolved: 12), Cases.Case(9, resolved: 8), Cases.Case(8)];
        SlaTarget[] targets = [quick, slow, slow, quick];
        var asOf = Cases.Start + Duration.FromHours(13);
        var result = SlaAttainment.ByPromise(cases.Zip(targets, (item, target) => new PromisedCase { Case = item, Target = target }), asOf);

        Assert.Equal((1L, 2L, 1L, 0L), (result.Met, result.Missed, result.Overdue, result.Pending));
        Assert.Equal([0L, 3], result.Late.Select(item => item.Position));
        Assert.Equal(2, Assert.Single(result.Unusable).Position);
        Assert.Equal(SlaAttainment.Compute(1, 2).Headline, result.Headline);
        Assert.Equal(UndefinedReason.NoData, SlaAttainment.ByPromise([], asOf).Headline.Reason);
    }

    [Fact]
    public void Compute_CaseFarBeforeAllCalendars_NamesTheReport()
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(4), Calendar = Calendars.Office("UTC") };
        var ancient = Cases.Case(0) with { Opened = Instant.FromUtc(-2000, 1, 1, 0, 0) };

        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => SlaAttainment.Compute([ancient], target, Cases.Start)).ParamName);
    }

    [Fact]
    public void Compute_CaseOfTheFirstDaysThereAre_NamesTheCases()
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(4), Calendar = Calendars.Office("UTC") };
        var first = Cases.Case(0) with { Opened = Instant.MinValue };

        Assert.Equal("cases", Assert.Throws<ArgumentException>(() => SlaAttainment.Compute([first], target, Instant.MinValue)).ParamName);
    }

    /// <summary>One promise for all is what a target says of all; by the clock it is what its due times say.</summary>
    [Property]
    public bool ByPromise_OneTarget_IsComputeAndByDueTime((byte Opened, byte? Length)[] cases, byte within, byte asOf)
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(within) };
        ServiceCase[] given = [.. cases.Select(c => Cases.Case(c.Opened, resolved: c.Opened + c.Length))];
        var report = Cases.Start + Duration.FromHours(asOf);
        var (one, other) = (SlaAttainment.Compute(given, target, report),
            SlaAttainment.ByPromise(given.Select(item => new PromisedCase { Case = item, Target = target with { } }), report));
        var known = given.Where(item => item.Opened <= report);
        var due = SlaAttainment.ByDueTime(
            known.Select(item => new DueCase { Id = item.Id, Due = item.Opened + target.Within, Ended = item.Resolved }), report);
        return one == other && (one.Met, one.Missed, one.Overdue, one.Pending) == (due.Met, due.Missed, due.Overdue, due.Pending)
            && one.Late.Select(item => (item.Due, item.Overrun)).SequenceEqual(due.Late.Select(item => (item.Due, item.Overrun)));
    }

    [Fact]
    public void ByPromise_UnusableCasesOfTwoTargets_StandInInputOrder()
    {
        var slow = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(8) };
        PromisedCase[] cases =
        [
            new() { Case = Cases.Case(9, resolved: 8), Target = slow },
            new() { Case = Cases.Case(9, resolved: 8), Target = slow with { Within = Duration.FromHours(1) } },
            new() { Case = Cases.Case(9, resolved: 8), Target = slow },
        ];

        Assert.Equal([0L, 1, 2], SlaAttainment.ByPromise(cases, Cases.Start + Duration.FromHours(13)).Unusable.Select(item => item.Position));
    }
}
