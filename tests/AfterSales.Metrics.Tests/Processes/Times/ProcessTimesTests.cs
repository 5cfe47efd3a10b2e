using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessTimesTests
{
    private const string File = "process_times.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "cases").Select(c => c.Name)];

    /// <summary>Every case of the file is of a kind that a test runs over.</summary>
    [Fact]
    public void Kinds_AreAllKnown() => Assert.All(
        Reference.Cases(File), c => Assert.Contains(c.Inputs.GetProperty("kind").GetString(), new[] { "cases", "little", "over_time", "time_to_close" }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var known = new HashSet<string> { "kind", "events", "closing_steps", "as_of", "calendar", "open_end" };
        Assert.All(inputs.EnumerateObject(), key => Assert.Contains(key.Name, known));
        var (events, options) = (LogCases.Events(inputs), LogCases.Options(inputs));
        var (log, result) = (CaseLog.Read(events, options), ProcessTimes.Compute(ProcessTally.Of(events, options)));
        LogCases.AssertAccount(expected.GetProperty("account"), log.Account, log.Unusable);
        var check = new CaseCheck(name, expected, Tolerance);
        check.Known("account");
        AssertCases(check.Parts("cases"), log);
        AssertEvents(check.Parts("events"), log);
        AssertTimes(check.Parts("steps"), "step", result.Steps);
        AssertTimes(check.Parts("departments"), "department", result.Departments);
        AssertPair(check.Part("handoff")!, result.Handoff);
        AssertPair(check.Part("same_department")!, result.SameDepartment);
        AssertPair(check.Part("unknown_department")!, result.UnknownDepartment);
        check.Text("bottleneck", result.Bottleneck);
        check.Number("closed_cases", result.ClosedCases);
        check.Number("median_lead", result.MedianLeadHours.Value * 3600);
        check.Number("mean_lead", result.MeanLeadHours.Value * 3600);
        check.Number("flow_efficiency", result.FlowEfficiency.Value);
        check.Reason("flow_efficiency_reason", result.FlowEfficiency.Reason);
        check.AssertAllSeen();
    }

    [Fact]
    public void ErrorCases_AreTheCallersMistakes()
        => ErrorCases.AssertEach(File, inputs =>
        {
            _ = inputs.GetProperty("kind").GetString() switch
            {
                "cases" => (object)CaseLog.Read(LogCases.Events(inputs), LogCases.Options(inputs)),
                "little" => LittleLaw.Compute([], new Interval(LogCases.Time(inputs, "from"), LogCases.Time(inputs, "to"))),
                "time_to_close" => TimeToClose.Compute(
                    inputs.GetProperty("time").Numbers(), [.. inputs.GetProperty("closed").Numbers().Select(closed => closed == 1)]),
                _ => throw ErrorCases.NotUnderstood(inputs),
            };
            return [];
        });

    [Fact]
    public void Read_OpenEndsRunWithoutReport_NamesTheReport()
    {
        var options = new ProcessOptions { OpenEnds = OpenEndRule.Running };

        Assert.Contains("report", Assert.Throws<ArgumentException>(() => CaseLog.Read([], options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ProcessTally(options));
    }

    [Fact]
    public void Compute_FridayEveningToMondayMorning_IsOneWorkingHour()
    {
        var calendar = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("09:00-18:00")));
        CaseEvent[] events =
        [
            new() { Case = "A", Step = "Receive", Start = LogCases.At("2026-03-06T15:30:00Z"), End = LogCases.At("2026-03-06T16:30:00Z") },
            new() { Case = "A", Step = "Close", Start = LogCases.At("2026-03-09T08:30:00Z"), End = LogCases.At("2026-03-09T08:30:00Z") },
        ];

        // Half an hour of Friday and half an hour of Monday are waited; 64 hours pass on the wall.
        Assert.Equal(Duration.FromHours(1), Assert.Single(CaseLog.Read(events, new ProcessOptions { Calendar = calendar }).Cases).Waiting);
        Assert.Equal(Duration.FromHours(64), Assert.Single(CaseLog.Read(events).Cases).Waiting);
    }

    [Fact]
    public void Compute_LogOverMoreThan3000YearsWithACalendar_IsTheCallersMistake()
    {
        var options = new ProcessOptions { Calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc) };
        CaseEvent[] events = [new() { Case = "A", Step = "a", Start = Instant.MinValue }, new() { Case = "A", Step = "b", Start = Instant.MaxValue }];

        Assert.Contains("3,000 years", Assert.Throws<ArgumentException>(() => ProcessTally.Of(events, options)).Message, StringComparison.Ordinal);
        Assert.Equal(Instant.MaxValue - Instant.MinValue, Assert.Single(CaseLog.Read(events).Cases).Lead + Duration.FromNanoseconds(99));
    }

    /// <summary>A date of long ago among those of today: no timeline of all the years between is made, and the times are those of the calendar.</summary>
    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2025-12-01T10:00:00Z")]
    [InlineData("2026-03-06T15:30:00Z")]
    public void Read_YearsBetweenTheEvents_TimesAreTheCalendars(string first)
    {
        var calendar = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("09:00-18:00"))) with
        {
            Holidays = [new LocalDate(2025, 12, 25), new LocalDate(2026, 1, 1)],
        };
        var (start, end, close) = (LogCases.At(first), LogCases.At("2026-03-09T08:30:00Z"), LogCases.At("2026-03-12T10:00:00Z"));
        CaseEvent[] events =
        [
            new() { Case = "A", Step = "Receive", Start = start, End = start + Duration.FromDays(2) },
            new() { Case = "A", Step = "Repair", Start = end, End = close },
        ];
        var options = new ProcessOptions { Calendar = calendar, AsOf = close + Duration.FromDays(3) };

        var read = Assert.Single(CaseLog.Read(events, options).Cases);

        Assert.Equal(calendar.Capacity(new Interval(start, close)), read.Lead);
        Assert.Equal(calendar.Capacity(new Interval(start + Duration.FromDays(2), end)), read.Waiting);
    }

    [Fact]
    public void Compute_LogFromTheFirstDaysThereAreWithACalendar_IsTheCallersMistake()
    {
        var options = new ProcessOptions { Calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc) };
        CaseEvent[] events = [new() { Case = "A", Step = "a", Start = Instant.MinValue }, new() { Case = "A", Step = "b", Start = Instant.MinValue }];

        Assert.Contains("third month", Assert.Throws<ArgumentException>(() => ProcessTally.Of(events, options)).Message, StringComparison.Ordinal);
    }

    private static void AssertCases(IReadOnlyList<CaseCheck> parts, CaseLog log)
    {
        Assert.Equal(parts.Count, log.Cases.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, trace) = (parts[i], log.Cases[i]);
            part.Text("case", trace.Case);
            part.Flag("closed", trace.IsClosed);
            part.Number("events", trace.Events.Count);
            part.Number("lead", trace.Lead.TotalSeconds);
            part.Number("busy", trace.Progress.TotalSeconds);
            part.Number("waiting", trace.Waiting.TotalSeconds);
            part.Number("waiting_since_last", trace.WaitingSinceLast.TotalSeconds);
            part.Number("touch", trace.Touch.TotalSeconds);
            part.Number("overlap", trace.Overlap.TotalSeconds);
            part.Number("events_without_duration", trace.EventsWithoutDuration);
            part.Number("flow_efficiency", trace.FlowEfficiency.Value);
            part.Reason("reason", trace.FlowEfficiency.Reason);
            part.AssertAllSeen();
            Assert.Equal(trace.Lead, trace.Progress + trace.Waiting + trace.WaitingSinceLast);
        }
    }

    private static void AssertEvents(IReadOnlyList<CaseCheck> parts, CaseLog log)
    {
        var events = log.Cases.SelectMany(trace => trace.Events).OrderBy(e => e.Position).ToArray();
        Assert.Equal(parts.Count, events.Length);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Number("index", events[i].Position);
            parts[i].Number("waiting", events[i].Waiting.TotalSeconds);
            parts[i].Number("touch", events[i].Touch?.TotalSeconds);
            parts[i].Number("progress", events[i].Progress?.TotalSeconds);
            parts[i].AssertAllSeen();
        }
    }

    private static void AssertTimes(IReadOnlyList<CaseCheck> parts, string name, IReadOnlyList<StepTime> times)
    {
        Assert.Equal(parts.Count, times.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, time) = (parts[i], times[i]);
            part.Text(name, time.Name ?? string.Empty);
            part.Number("events", time.Events);
            part.Number("timed", time.Timed);
            part.Number("touch", time.Touch.TotalSeconds);
            part.Number("progress", time.Progress.TotalSeconds);
            part.Number("waiting", time.Waiting.TotalSeconds);
            part.Number("waited", time.Waited);
            part.Number("share_of_lead", time.ShareOfLead.Value);
            part.AssertAllSeen();
        }
    }

    private static void AssertPair(CaseCheck part, PairWaiting pair)
    {
        part.Number("count", pair.Count);
        part.Number("waiting", pair.Waiting.TotalSeconds);
        part.AssertAllSeen();
    }

    /// <summary>One event with a duration, two without.</summary>
    [Fact]
    public void Compute_SomeEventsWithoutDuration_CountsThose()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");
        CaseEvent[] events =
        [
            new() { Case = "A", Step = "Receive", Department = "Desk", Start = start },
            new() { Case = "A", Step = "Repair", Department = "Shop", Start = start, End = start + Duration.FromHours(1) },
            new() { Case = "A", Step = "Close", Department = "Desk", Start = start + Duration.FromHours(2) },
        ];

        Assert.Equal(2, ProcessTimes.Compute(ProcessTally.Of(events)).EventsWithoutDuration);
    }
}
