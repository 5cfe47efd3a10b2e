using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class RuleConformanceTests
{
    private const string File = "process_conformance.json";
    private const double Tolerance = 1e-10;
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "rules").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var rules = inputs.GetProperty("rules").EnumerateArray().Select(Rule).ToArray();
        var result = RuleConformance.Compute(FlowConformanceTests.Routes(inputs), rules, LogCases.Time(inputs, "as_of"));
        var check = new CaseCheck(name, expected, Tolerance);
        var lines = check.Parts("rules");
        Assert.Equal(lines.Count, result.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            AssertLine(lines[i], result[i]);
        }

        check.AssertAllSeen();
    }

    /// <summary>From Friday 16:00 to Monday 9:00 are two working hours, not 65.</summary>
    [Theory]
    [InlineData(120, RuleStatus.Satisfied)]
    [InlineData(119, RuleStatus.Violated)]
    public void Within_Calendar_CountsWorkingTime(int minutes, RuleStatus expected)
    {
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-17:00")));
        var (friday, monday) = (Instant.FromUtc(2026, 3, 6, 16, 0), Instant.FromUtc(2026, 3, 9, 9, 0));
        var steps = new RouteStep[] { new() { Step = "report", Start = friday, End = friday }, new() { Step = "visit", Start = monday } };
        var rule = ConformanceRule.Within("report", "visit", Duration.FromMinutes(minutes), calendar);

        var line = RuleConformance.Compute([new CaseRoute { Case = "A", Steps = steps }], [rule]).Single();
        var open = RuleConformance.Compute([new CaseRoute { Case = "A", Steps = [steps[0]], IsOpen = true }], [rule], asOf: monday).Single();

        Assert.Equal(expected, line.Satisfied == 1 ? RuleStatus.Satisfied : RuleStatus.Violated);
        Assert.Equal(expected == RuleStatus.Violated, open.Violated == 1);
        Assert.Equal(RuleStatus.Violated, RuleConformance.Compute([new CaseRoute { Case = "A", Steps = steps }],
            [ConformanceRule.Within("report", "visit", Duration.FromMinutes(120))]).Single().Cases.Single().Status);
        Assert.Throws<ArgumentException>("rules", () => RuleConformance.Compute(
            [new CaseRoute { Case = "A", Steps = [new() { Step = "report", Start = Instant.MinValue }, steps[1]] }], [rule]));
    }

    [Fact]
    public void Compute_LimitExactlyMet_IsMet()
    {
        var rule = ConformanceRule.Within("a", "b", Duration.FromMinutes(60));

        Assert.Equal(RuleStatus.Satisfied, StatusOf(rule, Route(At("a", 0, 10), At("b", 70, 71))));
        Assert.Equal(RuleStatus.Violated, StatusOf(rule, Route(At("a", 0, 10), At("b", 71, 72))));
        Assert.Equal(RuleStatus.Pending, StatusOf(rule, Route(At("a", 0, 10)) with { IsOpen = true }, Start + Duration.FromMinutes(70)));
        Assert.Equal(RuleStatus.Violated, StatusOf(rule, Route(At("a", 0, 10)) with { IsOpen = true }, Start + Duration.FromMinutes(71)));
        Assert.Equal(RuleStatus.Pending, StatusOf(rule, Route(At("a", 0, 10)) with { IsOpen = true }));
        Assert.Equal(RuleStatus.Undecided, StatusOf(rule, CaseRoute.Of("A", ["a", "b"])));
    }

    [Fact]
    public void Compute_BothOfTwoThatExclude_IsViolatedAtTheSecond()
    {
        var line = Assert.Single(RuleConformance.Compute([CaseRoute.Of("A", ["b", "a", "b"])], [ConformanceRule.NotTogether("a", "b")]));

        Assert.Equal([0, 2], Assert.Single(line.Cases).Positions);
    }

    [Fact]
    public void Compute_ExactlyNone_IsKeptByCasesWithout()
    {
        var rule = ConformanceRule.Exactly("a", 0);

        Assert.Equal(RuleStatus.Satisfied, StatusOf(rule, CaseRoute.Of("A", ["b"])));
        Assert.Equal(RuleStatus.Violated, StatusOf(rule, CaseRoute.Of("A", ["a"])));
    }

    private static RuleStatus StatusOf(ConformanceRule rule, CaseRoute route, Instant? asOf = null)
    {
        var line = Assert.Single(RuleConformance.Compute([route], [rule], asOf));
        return line.Satisfied == 1 ? RuleStatus.Satisfied : line.NotActivated == 1 ? RuleStatus.NotActivated : Assert.Single(line.Cases).Status;
    }

    private static CaseRoute Route(params RouteStep[] steps) => new() { Case = "A", Steps = steps };

    private static RouteStep At(string step, int from, int to)
        => new() { Step = step, Start = Start + Duration.FromMinutes(from), End = Start + Duration.FromMinutes(to) };

    private static ConformanceRule Rule(JsonElement rule)
    {
        var (a, b) = (LogCases.Text(rule, "a")!, LogCases.Text(rule, "b")!);
        return LogCases.Text(rule, "kind") switch
        {
            "precedence" => ConformanceRule.Precedence(a, b),
            "response" => ConformanceRule.Response(a, b),
            "at_most" => ConformanceRule.AtMost(a, rule.GetProperty("n").GetInt32()),
            "exactly" => ConformanceRule.Exactly(a, rule.GetProperty("n").GetInt32()),
            "not_together" => ConformanceRule.NotTogether(a, b),
            "different_resource" => ConformanceRule.DifferentResource(a, b),
            "within" => ConformanceRule.Within(a, b, Duration.FromSeconds(rule.GetProperty("seconds").GetInt64())),
            var other => throw new ArgumentException($"No rule '{other}' is known."),
        };
    }

    private static void AssertLine(CaseCheck part, RuleConformanceLine line)
    {
        part.Number("satisfied", line.Satisfied);
        part.Number("violated", line.Violated);
        part.Number("pending", line.Pending);
        part.Number("undecided", line.Undecided);
        part.Number("not_activated", line.NotActivated);
        var rate = part.Part("rate")!;
        rate.Number("value", line.Rate.Value);
        rate.Number("lower", line.Rate.Lower);
        rate.Number("upper", line.Rate.Upper);
        rate.Reason("reason", line.Rate.Reason);
        rate.AssertAllSeen();
        var cases = part.Parts("cases");
        Assert.Equal(cases.Count, line.Cases.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            cases[i].Text("case", line.Cases[i].Case);
            cases[i].Text("status", line.Cases[i].Status.ToString().ToLowerInvariant());
            cases[i].Numbers("positions", line.Cases[i].Positions.Select(place => (double?)place));
            cases[i].AssertAllSeen();
        }

        part.AssertAllSeen();
    }
}
