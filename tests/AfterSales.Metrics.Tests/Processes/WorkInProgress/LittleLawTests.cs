using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class LittleLawTests
{
    private const string File = "process_times.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "little").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var result = LittleLaw.Compute(Spans(inputs), new Interval(LogCases.Time(inputs, "from"), LogCases.Time(inputs, "to")));
        var check = new CaseCheck(name, expected, Tolerance);
        check.Number("open_at_start", result.OpenAtStart);
        check.Number("open_at_end", result.OpenAtEnd);
        check.Number("arrivals", result.Arrivals);
        check.Number("completions", result.Completions);
        check.Number("average_open", result.AverageOpen);
        check.Number("arrivals_per_hour", result.ArrivalsPerHour);
        check.Number("completions_per_hour", result.CompletionsPerHour);
        check.Number("mean_time_of_completed_hours", result.MeanTimeOfCompletedHours.Value);
        check.Number("cases_present", result.CasesPresent);
        check.Number("mean_time_inside_hours", result.MeanTimeInsideHours.Value);
        check.Number("little_ratio", result.Headline.Value);
        check.Reason("little_reason", result.Headline.Reason);
        check.AssertAllSeen();
    }

    [Fact]
    public void Compute_EmptyOrEndlessWindow_IsTheCallersMistake()
    {
        var start = LogCases.At("2026-03-02T08:05:00Z");

        Assert.Contains("must end after it starts", Assert.Throws<ArgumentException>(() => LittleLaw.Compute([], new Interval(start, start))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LittleLaw.Compute([], new Interval(start, null)));
    }

    [Fact]
    public void Compute_AllCompletedAtOnce_HasNoRatio()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");

        var result = LittleLaw.Compute([new CaseSpan { Opened = start, Closed = start }], new Interval(start, start + Duration.FromHours(1)));

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Headline.Reason);
        Assert.Equal((1, 1), (result.CasesPresent, result.Completions));
    }

    [Fact]
    public void Compute_ClosedBeforeOpened_IsUnusable()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");
        CaseSpan[] cases = [new() { Opened = start }, new() { Opened = start, Closed = start - Duration.FromHours(1) }];

        var unusable = Assert.Single(LittleLaw.Compute(cases, new Interval(start, start + Duration.FromHours(1))).Unusable);

        Assert.Equal((1L, "Closed", RecordRule.EndsBeforeStart), (unusable.Position, unusable.Field, unusable.Rule));
    }

    internal static CaseSpan[] Spans(JsonElement inputs) => [.. inputs.GetProperty("cases").EnumerateArray().Select(c => new CaseSpan
    {
        Opened = LogCases.At(c[0].GetString()!),
        Closed = c[1].GetString() is { } closed ? LogCases.At(closed) : null,
    })];

    [Fact]
    public void CompletionsPerDay_IsTwentyFourTimesThatOfAnHour()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var result = LittleLaw.Compute(
            [new CaseSpan { Opened = start, Closed = start.Plus(Duration.FromHours(1)) }], new Interval(start, start.Plus(Duration.FromHours(48))));

        Assert.Equal((1 / 48d, 0.5), (result.CompletionsPerHour, result.CompletionsPerDay));
    }

    /// <summary>The window's end belongs to what comes after it: a case that opens then is none of this window's.</summary>
    [Fact]
    public void Compute_OpenedAtTheEnd_IsOfTheNextWindow()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");
        var end = start + Duration.FromHours(1);

        var result = LittleLaw.Compute(
            [new CaseSpan { Opened = end, Closed = end + Duration.FromHours(1) }, new CaseSpan { Opened = end, Closed = end }], new Interval(start, end));

        Assert.Equal((0, 0, 0, 0), (result.OpenAtEnd, result.Arrivals, result.CasesPresent, result.Completions));
    }
}
