using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>What users of other tools complain of in logs, times and hand-offs: each defect is impossible here. Conformance has its own.</summary>
public class ProcessComplaintsTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");
    private static readonly WorkCalendar Office = WorkCalendar.Of(
        DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("09:00-18:00")));

    [Fact]
    public void Pm4py166_CountsDependOnTheOrderOfTheFile_TiesAreCountedInstead()
    {
        CaseEvent[] events = [At("Receive", 0), At("Repair", 0), At("Test", 5)];
        var (one, other) = (CaseLog.Read(events).Cases[0], CaseLog.Read(events.Reverse()).Cases[0]);

        // Only the order of the lines says which came first: the log cannot know, and says so.
        Assert.Equal((1, 1), (one.Ties, other.Ties));
        CaseEvent[] numbered = [.. events.Select((e, i) => e with { Sequence = i })];
        Assert.Equal(CaseLog.Read(numbered).Cases[0].Steps, CaseLog.Read(numbered.Reverse()).Cases[0].Steps);
        Assert.Equal(0, CaseLog.Read(numbered).Cases[0].Ties);
    }

    [Fact]
    public void Pm4py481_Milliseconds_OrderEvents()
    {
        CaseEvent[] events = [At("b", 0) with { Start = Start.PlusTicks(10_001) }, At("a", 0) with { Start = Start.PlusTicks(10_000) }];

        Assert.Equal(["a", "b"], CaseLog.Read(events).Cases[0].Steps);
        Assert.Equal(0, CaseLog.Read(events).Cases[0].Ties);
    }

    [Fact]
    public void Pm4py500_Pm4py546_BupaR26_UnsortedLog_IsSorted()
    {
        CaseEvent[] events = [At("Close", 30), At("Receive", 0), At("Repair", 10)];

        Assert.Equal(["Receive", "Repair", "Close"], CaseLog.Read(events).Cases[0].Steps);
        Assert.Equal(ProcessTally.Of(events).ToGroups(), ProcessTally.Of(events.Reverse()).ToGroups());
    }

    [Fact]
    public void Pm4py366_LastEvent_IsNotLost()
    {
        var flow = ProcessFlow.Compute(ProcessTally.Of([At("Receive", 0), At("Close", 10)]));

        Assert.Equal(("Close", 1L), (Assert.Single(flow.Ends).Step, Assert.Single(flow.Ends).Count));
        Assert.Equal(2, flow.Account.Used);
    }

    [Fact]
    public void Pm4py151_Pm4py199_RecordsLeftOut_AreAccountedFor()
    {
        var log = CaseLog.Read([At("Receive", 0), At("Receive", 0), At(" ", 1), At("Close", 2) with { Case = null }]);

        Assert.Equal((4, 1, 1, 1, 1), (log.Account.Read, log.Account.Used, log.Account.Duplicates, log.Account.NoStep, log.Account.NoCase));
        Assert.Equal([1L, 2L, 3L], log.Unusable.Select(record => record.Position));
    }

    [Fact]
    public void Pm4py357_Pm4py411_StartOfAStep_IsNotIgnored()
    {
        var trace = CaseLog.Read([At("Repair", 0, 60), At("Close", 90, 95)]).Cases[0];

        Assert.Equal((Duration.FromMinutes(95), Duration.FromMinutes(65), Duration.FromMinutes(30)), (trace.Lead, trace.Touch, trace.Waiting));
    }

    [Fact]
    public void Pm4py539_WaitingBesideARunningStep_IsNone()
    {
        var trace = CaseLog.Read([At("Repair", 0, 100), At("Order part", 10, 20), At("Test", 120, 130)]).Cases[0];

        Assert.Equal([0, 0, 20], trace.Events.Select(e => e.Waiting.TotalMinutes));
    }

    [Fact]
    public void Pm4py559_BusinessHours_AreHours()
    {
        // From 16:00 to 10:00 the next day: two hours and one.
        CaseEvent[] events = [At("Receive", 0) with { Start = LogCases.At("2026-03-02T15:00:00Z") }, At("Close",
            0) with { Start = LogCases.At("2026-03-03T09:00:00Z") }];

        Assert.Equal(3, ProcessTimes.Compute(ProcessTally.Of(events, new ProcessOptions { Calendar = Office })).MeanLeadHours.Value);
    }

    [Fact]
    public void Pm4py200_MedianAndMean_AreToldApart()
    {
        var times = ProcessTimes.Compute(ProcessTally.Of(new[] { 60, 60, 600 }.Select((minutes, i) => At("Repair", 0, minutes) with { Case = $"{i}" })));

        Assert.Equal((1, 4), (times.MedianLeadHours.Value, times.MeanLeadHours.Value));
    }

    [Fact]
    public void BupaR2_ProcessmapR6_ProcessmapR25_NegativeWaiting_CannotBe()
    {
        var trace = CaseLog.Read([At("Repair", 0, 60), At("Test", 10, 20), At("Close", 30, 90)]).Cases[0];

        Assert.All(trace.Events, e => Assert.True(e.Waiting >= Duration.Zero));
        Assert.Equal(trace.Lead, trace.Progress + trace.Waiting);
    }

    [Fact]
    public void BupaR26_Glpi687_Glpi15605_Glpi23359_OsTicket1168_WorkingHoursAndPauses_AreCounted()
    {
        var noon = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("09:00-12:00"), Shift.Parse("13:00-18:00")));
        CaseEvent[] events = [At("Repair", 0) with { Start = LogCases.At("2026-03-02T10:30:00Z"), End = LogCases.At("2026-03-02T12:30:00Z") }];

        Assert.Equal(Duration.FromHours(1), CaseLog.Read(events, new ProcessOptions { Calendar = noon }).Cases[0].Touch);
    }

    [Fact]
    public void BupaR27_OneTimestamp_IsAPointOfUnknownDuration()
    {
        var trace = CaseLog.Read([At("Receive", 0), At("Close", 30)]).Cases[0];

        Assert.Equal(2, trace.EventsWithoutDuration);
        Assert.All(trace.Events, e => Assert.Null(e.Touch));
        Assert.Equal(UndefinedReason.MissingInput, trace.FlowEfficiency.Reason);
    }

    [Fact]
    public void Prosimos11_NegativeCycleTime_IsRejectedAndCounted()
    {
        var log = CaseLog.Read([At("Repair", 30, 10), At("Close", 40)]);

        Assert.Equal(1, log.Account.NegativeDuration);
        Assert.Equal(Duration.Zero, log.Cases[0].Lead);
    }

    [Fact]
    public void Simod64_KieIssues1648_OffDutyTime_IsNone()
    {
        CaseEvent[] events = [At("Repair", 0) with { Start = LogCases.At("2026-03-07T10:00:00Z"), End = LogCases.At("2026-03-08T10:00:00Z") }];

        Assert.Equal(Duration.Zero, CaseLog.Read(events, new ProcessOptions { Calendar = Office }).Cases[0].Touch);
    }

    [Fact]
    public void Openregister3868_FridayEveningToMonday_IsNot65Hours()
    {
        CaseEvent[] events = [At("Receive", 0) with { Start = LogCases.At("2026-03-06T16:30:00Z") }, At("Close",
            0) with { Start = LogCases.At("2026-03-09T08:30:00Z") }];

        Assert.Equal(Duration.FromHours(1), CaseLog.Read(events, new ProcessOptions { Calendar = Office }).Cases[0].Waiting);
    }

    [Fact]
    public void AzureDevopsDocs4065_AzureDevopsDocs8219_WhichStartCounts_IsTheFirst()
    {
        CaseEvent[] events = [At("Receive", 0), At("Repair", 10, 20), At("Receive", 30), At("Repair", 40, 50)];

        Assert.Equal(Duration.FromMinutes(50), CaseLog.Read(events).Cases[0].Lead);
    }

    [Fact]
    public void ArchivedJiraCycleTime20_ReopenedCase_IsNotDropped()
    {
        var options = new ProcessOptions { ClosingSteps = ["Close"], AsOf = Start + Duration.FromHours(2) };
        var tally = ProcessTally.Of([At("Close", 0), At("Repair", 30, 40)], options);

        Assert.Equal((1, 0), (tally.Cases, tally.Closed));
        Assert.Equal(1, ProcessRework.Compute(tally).ReopenedAndOpen);
    }

    [Fact]
    public void PortDocs1594_OpenCases_AreCountedBesideTheClosed()
    {
        var options = new ProcessOptions { ClosingSteps = ["Close"], AsOf = Start + Duration.FromHours(100) };
        var tally = ProcessTally.Of([At("Close", 0, 60), At("Receive", 0) with { Case = "B" }], options);

        Assert.Equal((1, 100d), (TimeToClose.Compute(tally).LeftOut, TimeToClose.Compute(tally).Curve[^1].Time));
        Assert.Equal(1, ProcessTimes.Compute(tally).OpenCases);
    }

    [Fact]
    public void Lifelines296_Lifelines755_Lifelines902_MedianNotReached_IsNotInfinite()
        => Assert.Equal(UndefinedReason.NotReached, TimeToClose.Compute([1, 2, 3], [true, false, false]).Median.Reason);

    [Fact]
    public void FlowViz6_OpenCasesOfADay_AreNotSummedOverAPeriod()
    {
        var tally = new WorkInProgressTally([Start, Start + Duration.FromDays(1), Start + Duration.FromDays(2)]);
        tally.Add(new CaseSpan { Opened = Start });

        Assert.All(WorkInProgress.Compute(tally).Cells, cell => Assert.Equal((1, 1d), (cell.OpenAtEnd, cell.AverageOpen)));
    }

    [Fact]
    public void Wrk114_MeanTime_AgreesWithLittlesLaw()
    {
        CaseSpan[] cases = [.. Enumerable.Range(0, 10).Select(i => new CaseSpan
        {
            Opened = Start + Duration.FromMinutes(7 * i), Closed = Start + Duration.FromMinutes((7 * i) + (i * i)),
        })];

        Assert.Equal(1, LittleLaw.Compute(cases, new Interval(Start, Start + Duration.FromHours(3))).Headline.Value);
    }

    [Fact]
    public void OsTicket326_DepartmentOfACase_MovesWithItsEvents()
    {
        var handoffs = DepartmentHandoffs.Compute(ProcessTally.Of([In("Front desk", 0), In("Repair", 10), In("Repair", 20)]));

        Assert.Equal(("Front desk", "Repair", 1L), Assert.Single(handoffs.Handoffs) is var pair ? (pair.From, pair.To, pair.Count) : default);
        Assert.Equal(1, handoffs.Within.Count);
    }

    [Fact]
    public void VaGov75789_ReassignedCase_StaysWithAllWhoHadIt()
    {
        var times = ProcessTimes.Compute(ProcessTally.Of([In("Front desk", 0, 30), In("Repair", 60, 120)]));

        Assert.Equal([30, 60], times.Departments.Select(d => d.Touch.TotalMinutes));
        Assert.Equal([0, 30], times.Departments.Select(d => d.Waiting.TotalMinutes));
    }

    private static CaseEvent At(string step, int from, int? to = null) => new()
    {
        Case = "A",
        Step = step,
        Start = Start + Duration.FromMinutes(from),
        End = to is { } end ? Start + Duration.FromMinutes(end) : null,
    };

    private static CaseEvent In(string department, int from, int? to = null) => At($"{department} {from}", from, to) with { Department = department };
}
