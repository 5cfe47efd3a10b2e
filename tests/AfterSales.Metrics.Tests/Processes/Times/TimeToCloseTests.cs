using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class TimeToCloseTests
{
    private const string File = "process_times.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "time_to_close").Select(c => c.Name)];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e101)]
    public void Compare_HorizonOutsideItsRange_IsNamed(double horizon)
        => Assert.Throws<ArgumentOutOfRangeException>(nameof(horizon), () => TimeToClose.Compare([1, 2], [true, true], [1, 3], [true, true], horizon));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var known = new HashSet<string> { "kind", "time", "closed", "horizon", "level" };
        Assert.All(inputs.EnumerateObject(), key => Assert.Contains(key.Name, known));
        var options = new TimeToCloseOptions { Horizon = inputs.GetProperty("horizon").Number() };
        var result = TimeToClose.Compute(Times(inputs), Closed(inputs), options);
        var check = new CaseCheck(name, expected, Tolerance);
        var curve = check.Parts("curve");
        Assert.Equal(curve.Count, result.Curve.Count);
        for (var i = 0; i < curve.Count; i++)
        {
            curve[i].Number("time", result.Curve[i].Time);
            curve[i].Number("at_risk", result.Curve[i].AtRisk);
            curve[i].Number("closed", result.Curve[i].Closed);
            curve[i].Number("still_open", result.Curve[i].StillOpen.Value);
            curve[i].Number("standard_error", result.Curve[i].StandardError.Value);
            curve[i].Number("lower", result.Curve[i].StillOpen.Lower);
            curve[i].Number("upper", result.Curve[i].StillOpen.Upper);
            curve[i].AssertAllSeen();
        }

        check.Number("median", result.Median.Value);
        check.Number("median_lower", result.MedianLower.Value);
        check.Number("median_upper", result.MedianUpper.Value);
        check.Number("restricted_mean", result.RestrictedMean.Value.Value);
        check.Number("restricted_mean_se", result.RestrictedMean.StandardError.Value);
        check.Number("horizon", result.RestrictedMean.Horizon);
        check.AssertAllSeen();
    }

    [Fact]
    public void Compute_NegativeTime_NamesIt()
        => Assert.Contains(
            "[1] is -1", Assert.Throws<ArgumentException>(() => TimeToClose.Compute([3, -1], [true, true])).Message, StringComparison.Ordinal);

    // 29,994 whole ones and ten thousand tenths: a sum that loses its last digits on the way is thirty times as far off.
    [Fact]
    public void Compute_ManyTimes_MeanOfClosedKeepsItsDigits()
        => Assert.Equal(
            3.0994,
            TimeToClose.Compute([.. Enumerable.Range(0, 10_000).Select(i => 0.1 + (i % 7))], [.. Enumerable.Repeat(true, 10_000)]).MeanOfClosed.Value!.Value,
            4e-15);

    [Fact]
    public void Compute_LimitsOfTheMedian_SayWhyThereAreNone()
    {
        Assert.Equal(UndefinedReason.NoData, TimeToClose.Compute([], []).MedianLower.Reason);
        Assert.Equal(UndefinedReason.NotReached, TimeToClose.Compute([2, 3], [false, false]).MedianLower.Reason);
    }

    [Fact]
    public void Compute_NoCase_HasNoData()
    {
        var result = TimeToClose.Compute(new ProcessTally());

        Assert.Equal(UndefinedReason.NoData, result.Median.Reason);
        Assert.Equal(UndefinedReason.NoData, result.RestrictedMean.Value.Reason);
        Assert.Equal(UndefinedReason.NoData, result.MeanOfClosed.Reason);
        Assert.Empty(result.Curve);
    }

    [Fact]
    public void Compute_AllTimesZero_HasARestrictedMeanOfZero()
    {
        var result = TimeToClose.Compute([0, 0], [true, false]);

        Assert.Equal((0d, 0d), (result.RestrictedMean.Value.Value, result.RestrictedMean.StandardError.Value));
    }

    [Fact]
    public void Compute_HorizonBeyondTheLongestOpenCase_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached,
            TimeToClose.Compute([1, 2], [true, false], new TimeToCloseOptions { Horizon = 5 }).RestrictedMean.Value.Reason);

    /// <summary>The tally's map of lead to count is all that the curve needs.</summary>
    [Fact]
    public void Compute_Tally_IsAsOfTheTimesThemselves()
    {
        var (start, asOf) = (LogCases.At("2026-03-02T08:00:00Z"), LogCases.At("2026-03-05T08:00:00Z"));
        int[] hours = [3, 3, 7, 24, 31];
        var events = hours.SelectMany((h, i) => new CaseEvent[]
        {
            new() { Case = $"{i}", Step = "Receive", Start = start, End = start },
            new() { Case = $"{i}", Step = i == 3 ? "Repair" : "Close", Start = start + Duration.FromHours(h), End = start + Duration.FromHours(h) },
        }).ToArray();
        var tally = ProcessTally.Of(events, new ProcessOptions { AsOf = asOf, ClosingSteps = ["Close"] });

        Assert.Equal(TimeToClose.Compute([3, 3, 7, 31, 72], [true, true, true, true, false]), TimeToClose.Compute(tally));
        Assert.Equal(11, TimeToClose.Compute(tally).MeanOfClosed.Value);
        Assert.Equal(1, TimeToClose.Compute(tally).LeftOut);
    }

    [Fact]
    public void Compare_TwoTallies_TestsAndMeasures()
    {
        var (slow, quick) = (Tally(10, 20, 30, 40), Tally(1, 2, 3, 4));

        var comparison = TimeToClose.Compare(quick, slow, horizon: 24);

        Assert.Equal(2.5, comparison.Difference.First.Value);
        Assert.Equal((10 + 20 + 24 + 24) / 4d, comparison.Difference.Second.Value!.Value, 12);
        Assert.True(comparison.LogRank.Test.PValue.Value < 0.02);
        Assert.Throws<ArgumentException>(() => TimeToClose.Compare(
            quick, new ProcessTally(new ProcessOptions { Calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc) }), 24));
    }

    private static ProcessTally Tally(params int[] hours) => ProcessTally.Of(hours.Select((h, i) => new CaseEvent
    {
        Case = $"{i}",
        Step = "Repair",
        Start = Instant.FromUnixTimeSeconds(0),
        End = Instant.FromUnixTimeSeconds(0) + Duration.FromHours(h),
    }));

    private static double[] Times(JsonElement inputs) => inputs.GetProperty("time").Numbers();

    private static bool[] Closed(JsonElement inputs) => [.. inputs.GetProperty("closed").Numbers().Select(n => n == 1)];
}
