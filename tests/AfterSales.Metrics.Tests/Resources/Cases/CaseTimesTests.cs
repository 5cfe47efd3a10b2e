using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class CaseTimesTests
{
    [Fact]
    public void Compute_FiveCases_AveragesTheFinishedAndCountsTheRest()
    {
        var cases = new[] { Cases.Case(0, resolved: 2), Cases.Case(1, resolved: 4), Cases.Case(2, resolved: 9), Cases.Case(3), Cases.Case(200, resolved: 201) };
        var result = CaseTimes.Compute(cases, CaseClock.Resolution, Cases.Start + Duration.FromHours(100));

        Assert.Equal((3, 1, 1), (result.Finished, result.Running, result.AfterTheReport));
        Assert.Equal(12 * 3600m, result.TotalSeconds);
        Assert.Equal(Duration.FromHours(4), result.Mean.Value);
        Assert.Equal(Duration.FromHours(3), result.Median.Value);
        Assert.Equal(Duration.FromHours(6.2), result.NinthDecile.Value);
        Assert.Equal(Duration.FromHours(7), result.Longest.Value);

        // Mean 4, s² = 7, t(0.975; 2) = 4.302652729749464: 4 ± 4.30265·√(7/3).
        Reference.AssertClose(4 - (4.302652729749464 * Math.Sqrt(7 / 3.0)), result.MeanHours.Lower, 1e-12, "lower");
        Assert.Equal(IntervalMethod.StudentT, result.MeanHours.Method);
    }

    [Fact]
    public void Compute_EndAfterTheReport_HasNotComeYet()
    {
        var result = CaseTimes.Compute([Cases.Case(0, resolved: 50)], CaseClock.Resolution, Cases.Start + Duration.FromHours(40));

        Assert.Equal((0, 1), (result.Finished, result.Running));
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData, UndefinedReason.NoData),
            (result.Mean.Reason, result.Median.Reason, result.MeanHours.Reason));
    }

    [Fact]
    public void Compute_OneCaseOrBackwards_HasNoIntervalOrIsReturned()
    {
        var result = CaseTimes.Compute([Cases.Case(5, responded: 4), Cases.Case(5, responded: 8)], CaseClock.Response, Cases.Start + Duration.FromHours(40));

        Assert.Equal([Cases.Backwards(0, "Responded", 4)], result.Unusable);
        Assert.Equal((3.0, UndefinedReason.SmallSample), (result.MeanHours.Value, result.MeanHours.Reason));
    }

    [Fact]
    public void Compute_WorkingTime_SkipsNightsAndBreaks()
    {
        // Opened Monday 16:00, resolved Tuesday 09:30: one hour, and one and a half.
        var result = CaseTimes.Compute([Cases.Case(16, resolved: 33.5)], CaseClock.Resolution, Cases.Start + Duration.FromHours(100),
            new CaseTimesOptions { Calendar = Calendars.Office("UTC") });

        Assert.Equal(Duration.FromHours(2.5), result.Mean.Value);
    }

    [Fact]
    public void Compute_MillionsOfHours_DoNotOverflow()
    {
        var old = new ServiceCase { Id = "Old", Opened = Instant.FromUtc(1, 1, 1, 0, 0), Resolved = Cases.Start };
        var result = CaseTimes.Compute(Enumerable.Repeat(old, 50), CaseClock.Resolution, Cases.Start);

        Assert.Equal(Cases.Start - old.Opened, result.Mean.Value);
        Assert.Equal(50 * (decimal)(Cases.Start - old.Opened).TotalSeconds, result.TotalSeconds);
    }

    /// <summary>Nine tenths of the way between an instant and ten thousand years.</summary>
    [Fact]
    public void Compute_CasesOfAllTime_HaveADecile()
    {
        var end = Instant.FromUtc(9999, 1, 1, 0, 0);
        ServiceCase[] cases = [new() { Id = "A", Opened = Instant.MinValue, Resolved = end }, new() { Id = "B", Opened = end, Resolved = end }];

        var decile = CaseTimes.Compute(cases, CaseClock.Resolution, end).NinthDecile.Value!.Value;

        Assert.Equal((end - Instant.MinValue).TotalDays * 0.9, decile.TotalDays, 3);
    }
}
