using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>Cases that were reopened, put on hold, or resolved without an answer; and which of them are late.</summary>
public class CaseCycleTests
{
    private static readonly ServiceCase Reopened = Cases.Case(0) with
    {
        Cycles = [Cycle(0, 1, 5), Cycle(20, 22, 30), Cycle(50, null, null)],
    };

    [Fact]
    public void SlaAttainment_ResolvedButNeverAnswered_IsNotOverdueForEver()
    {
        var target = new SlaTarget { Clock = CaseClock.Response, Within = Duration.FromHours(4) };
        var result = SlaAttainment.Compute([Cases.Case(0, resolved: 3), Cases.Case(0, resolved: 9), Cases.Case(0, responded: 1)], target, At(10_000));

        Assert.Equal((2, 1, 0, 0, 2), (result.Met, result.Missed, result.Overdue, result.Pending, result.AnsweredByResolution));
        Assert.Equal(2, CaseTimes.Compute([Cases.Case(0, resolved: 3), Cases.Case(0, resolved: 9)], CaseClock.Response, At(10_000)).AnsweredByResolution);
    }

    [Fact]
    public void SlaAttainment_Late_ListsWhichAndSinceWhen()
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(4), Calendar = Calendars.Office("UTC") };
        var result = SlaAttainment.Compute([Cases.Case(8, resolved: 12.25), Cases.Case(8, resolved: 12.75), Cases.Case(8)], target, At(33));

        Assert.Equal(2, result.Late.Count);
        Assert.Equal((1, "C8", null, At(12), At(12.75)),
            (result.Late[0].Position, result.Late[0].Id, result.Late[0].Cycle, result.Late[0].Due, result.Late[0].Ended));
        Assert.Equal(Duration.FromMinutes(15), result.Late[0].Overrun);
        Assert.Equal((2, null), (result.Late[1].Position, result.Late[1].Ended));
    }

    [Fact]
    public void SlaAttainment_EachCycle_HasAPromiseOfItsOwn()
    {
        var target = new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(8) };

        var cycles = SlaAttainment.Compute([Reopened], target with { Counting = CaseCounting.EachCycle }, At(60));
        Assert.Equal((1, 2, 1), (cycles.Met, cycles.Missed, cycles.Overdue));
        Assert.Equal([(2, At(28)), (3, At(58))], cycles.Late.Select(l => (l.Cycle!.Value, l.Due)));

        // As a whole: 5 hours, then 3 of the second cycle.
        var whole = SlaAttainment.Compute([Reopened], target, At(60));
        Assert.Equal((0, 1, At(23)), (whole.Met, whole.Missed, whole.Late.Single().Due));
        Assert.Equal(Duration.FromHours(17), whole.Late.Single().Overrun);
    }

    [Fact]
    public void CaseTimes_Holds_AreTakenOutOnceOrCounted()
    {
        var item = Cases.Case(0, resolved: 10) with { Holds = [new Interval(At(2), At(5)), new Interval(At(4), At(6)), new Interval(At(9), null)] };

        Assert.Equal(Duration.FromHours(5), CaseTimes.Compute([item], CaseClock.Resolution, At(20)).Mean.Value);
        Assert.Equal(Duration.FromHours(10),
            CaseTimes.Compute([item], CaseClock.Resolution, At(20), new CaseTimesOptions { Holds = HoldTime.Counted }).Mean.Value);
        Assert.Equal(At(7), SlaAttainment.Compute([item], new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(3) },
            At(20)).Late.Single().Due);
    }

    [Fact]
    public void CaseBacklog_Cycles_ArriveAndAreResolvedOneByOne()
    {
        var window = new Interval(At(0), At(60));
        var result = CaseBacklog.Compute([Reopened with { Holds = [new Interval(At(55), null)] }], window);

        Assert.Equal((0, 3, 2, 2, 1, 1), (result.OpenAtStart, result.Arrived, result.Reopened, result.Resolved, result.OpenAtEnd, result.OnHold));
        Assert.Equal(25m * 3600, result.OpenSeconds);
        Assert.Equal(Duration.FromHours(25), result.OldestAge.Value);
        Assert.Equal(Duration.FromHours(10),
            CaseBacklog.Compute([Reopened], window, new CaseBacklogOptions { Counting = CaseCounting.EachCycle }).OldestAge.Value);
        Assert.Equal(20m * 3600,
            CaseBacklog.Compute([Reopened with { Holds = [new Interval(At(55), null)] }], window,
            new CaseBacklogOptions { Holds = HoldTime.Excluded }).OpenSeconds);
        Assert.Equal((2, 3), (ReopenRate.Compute([Reopened]).Reopenings, ReopenRate.Compute([Reopened with { Reopenings = 3 }]).Reopenings));
    }

    [Fact]
    public void CyclesThatContradict_AreReturned()
    {
        ServiceCase[] cases =
        [
            Reopened with { Cycles = [Cycle(1, null, 2)] },                     // does not begin with the case
            Reopened with { Cycles = [Cycle(0, null, null), Cycle(5, null, 6)] }, // reopened before it was resolved
            Reopened with { Cycles = [Cycle(0, null, 5), Cycle(4, null, 6)] },
        ];

        Assert.Equal([0L, 1, 2], CaseTimes.Compute(cases, CaseClock.Resolution, At(60)).Unusable.Select(u => u.Position));
        Assert.All(CaseBacklog.Compute(cases, new Interval(At(0), At(60))).Unusable, u
            => Assert.Equal(("Cycles", RecordRule.Contradictory), (u.Field, u.Rule)));
    }

    [Fact]
    public void CaseBacklog_TimeToClearBeyondADuration_IsUndefined()
        => Assert.Equal(
            UndefinedReason.Overflow,
            CaseBacklog.Compute(
                [.. Enumerable.Range(0, 40).Select(_ => Cases.Case(-1e7)), Cases.Case(0, resolved: 1)],
                    new Interval(Cases.Start, Cases.Start + Duration.FromDays(1_000_000)))
                .TimeToClear.Reason);

    private static CaseCycle Cycle(double opened, double? responded, double? resolved)
        => new() { Opened = At(opened), Responded = responded is { } r ? At(r) : null, Resolved = resolved is { } e ? At(e) : null };

    private static Instant At(double hours) => Cases.Start + Duration.FromHours(hours);
}
