using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MentionAlertsTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void Compute_SurpriseExactlyMet_IsAlerted()
    {
        var periods = Periods([2, 1, 2, 1, 2, 1, 40], 100);
        var surprise = MentionSurprise.Compute([2, 1, 2, 1, 2, 1], [100, 100, 100, 100, 100, 100], 40, 100).Surprise.Value!.Value;

        Assert.Contains(
            MentionAlerts.Compute(periods, new MentionAlertOptions { LeastSurprise = surprise }).Alerts, alert => alert.Kind == MentionAlertKind.Sudden);
    }

    [Fact]
    public void Compute_OneWildWeek_IsAlertedAndNeverLearned()
    {
        var quiet = Periods([2, 1, 2, 1, 2, 1, 40, 40, 2], 100);

        var found = MentionAlerts.Compute(quiet).Alerts;

        Assert.Equal([6, 7], found.Where(alert => alert.Kind == MentionAlertKind.Sudden).Select(alert => alert.From));
        Assert.Equal((6, 40L, 100L), (found[0].To, found[0].Hostile, found[0].Mentions));
        Assert.Equal(MentionSurprise.Compute([2, 1, 2, 1, 2, 1], [100, 100, 100, 100, 100, 100], 40, 100).Surprise, found[0].Surprise);

        // Had the first wild week been learned, the second would be as expected.
        Assert.Equal(found[0].Surprise, found[1].Surprise);
    }

    [Fact]
    public void Compute_SlowRise_IsSeenWithItsOnset()
    {
        var result = MentionAlerts.Compute(Periods([4, 5, 6, 5, 5, 4, 9, 9, 10, 9, 10, 11, 10, 10], 1000), new MentionAlertOptions { LeastSurprise = 300 });

        var rise = Assert.Single(result.Alerts);
        var (mean, limit) = (5.0, MentionCusum.LimitFor(5, 7.2m, 520).Value!.Value);
        var cusum = MentionCusum.Compute([5, 4, 9, 9, 10, 9, 10, 11, 10, 10], mean, 2 * mean, (double)limit);
        Assert.Equal((MentionAlertKind.Rise, 4 + cusum.Onset!.Value, 4 + cusum.Signals[0]), (rise.Kind, rise.From, rise.To));
        Assert.Null(rise.Surprise);
        Assert.Equal(Figure.Of(7.2m), result.Reference);
        Assert.Equal(Figure.Of(limit), result.Limit);
        Assert.Equal(Figure.Of(mean), result.BaselineMean);
        Assert.Equal(1000L * (rise.To - rise.From + 1), rise.Mentions);
    }

    [Fact]
    public void Compute_NoMorePeriodsThanTheBaseline_IsSmallSample()
    {
        var result = MentionAlerts.Compute(Periods([1, 2, 1, 900], 1000));

        Assert.Empty(result.Alerts);
        Assert.Equal(UndefinedReason.SmallSample, result.BaselineMean.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Limit.Reason);
        Assert.Empty(MentionAlerts.Compute([]).Alerts);
    }

    [Fact]
    public void Compute_QuietBaseline_HasNoRiseButSuddenAlerts()
    {
        var result = MentionAlerts.Compute(Periods([0, 0, 0, 0, 0, 60], 100));

        Assert.Equal(MentionAlertKind.Sudden, Assert.Single(result.Alerts).Kind);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Reference.Reason);
    }

    [Fact]
    public void Compute_ReferenceTooLargeForALimit_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached, MentionAlerts.Compute(Periods([9000, 9000, 9000, 9000, 9000], 100_000)).Reference.Reason);

    [Fact]
    public void Compute_PeriodWithoutMentions_TellsNothing()
    {
        var with = Periods([2, 1, 2, 1, 30], 100).ToList();
        with.Insert(2, new MentionPeriod { Start = Monday.PlusDays(8), Hostile = 0, Mentions = 0 });

        Assert.Equal(5, Assert.Single(MentionAlerts.Compute(with).Alerts, alert => alert.Kind == MentionAlertKind.Sudden).From);
    }

    [Fact]
    public void Compute_SurpriseBeyondADouble_IsAnAlert()
    {
        var found = MentionAlerts.Compute(Periods([0, 0, 0, 0, 1_000_000_000], 1_000_000_000)).Alerts;

        Assert.Equal(UndefinedReason.Overflow, Assert.Single(found).Surprise!.Value.Reason);
    }

    [Fact]
    public void Compute_NotInOrderOrMoreHostileThanAll_Throws()
    {
        var periods = Periods([1, 2], 10);

        Assert.Equal("periods", Assert.Throws<ArgumentException>(() => MentionAlerts.Compute([periods[1], periods[0]])).ParamName);
        Assert.Equal("periods", Assert.Throws<ArgumentException>(() => MentionAlerts.Compute([periods[0] with { Hostile = 11 }])).ParamName);
    }

    [Fact]
    public void ByWeek_AnyDays_AreWeeksFromMondayWithoutGaps()
    {
        DatedMention[] mentions =
        [
            new() { Date = Monday.PlusDays(20), Class = MentionClass.Negative },
            new() { Date = Monday.PlusDays(6), Class = MentionClass.Positive },
            new() { Date = Monday, Class = MentionClass.Negative },
            new() { Date = Monday.PlusDays(200), Class = MentionClass.Unscored },
        ];

        Assert.Equal(
            [(Monday, 1L, 2L), (Monday.PlusDays(7), 0, 0), (Monday.PlusDays(14), 1, 1)],
            MentionAlerts.ByWeek(mentions).Select(week => (week.Start, week.Hostile, week.Mentions)));
        Assert.Empty(MentionAlerts.ByWeek([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MentionAlerts.ByWeek([new() { Date = new(9500, 1, 1), Class = MentionClass.Neutral }]));
    }

    private static MentionPeriod[] Periods(long[] hostile, long mentions)
        => [.. hostile.Select((count, i) => new MentionPeriod { Start = Monday.PlusDays(7 * i), Hostile = count, Mentions = mentions })];

    [Fact]
    public void Compute_LongerBaseline_NeedsMorePeriods()
    {
        var periods = Periods([2, 1, 2, 1, 2, 1, 2, 1, 2, 1], 100);
        Assert.True(MentionAlerts.Compute(periods).BaselineMean.IsDefined);
        Assert.Equal(UndefinedReason.SmallSample, MentionAlerts.Compute(periods, new MentionAlertOptions { Baseline = 10 }).BaselineMean.Reason);
    }
}
