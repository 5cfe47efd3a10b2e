using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class BookingColumnsTests
{
    private static readonly WorkCalendar Office = Calendars.Office("UTC");

    private static readonly Interval Monday = Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 27));

    private static readonly long Eight = Calendars.At("2026-04-27T08:00:00Z").ToUnixTimeTicks();

    private static readonly BookingColumns Three = new()
    {
        ResourceCount = 2,
        Resources = new[] { 1, 1, 1 },
        StartTicks = new[] { Eight, Eight, Eight },
        EndTicks = new[] { Eight + NodaConstants.TicksPerHour, BookingColumns.OpenEnd, Eight - 1 },
    };

    [Fact]
    public void ByColumns_OpenAndBackwardRows_AreReturned()
    {
        var usage = Utilization.ByColumns(Three, Office, Monday);

        Assert.Equal([(1, RecordRule.OpenEnded), (2, RecordRule.EndsBeforeStart)], usage.Unusable.Select(u => (u.Position, u.Rule)));
        Assert.All(usage.Unusable, u => Assert.Equal("EndTicks", u.Field));
        Assert.Equal([0, 60 / 510.0], usage.Tallies.Select(t => Utilization.Compute(t).Headline.Value!.Value));
        Assert.Equal(1, usage.Tallies[1].BookingsStarted);
    }

    [Fact]
    public void ByColumns_OpenUntil_CountsOpenRows()
    {
        var usage = Utilization.ByColumns(Three, Office, Monday, new UtilizationOptions { OpenUntil = Calendars.At("2026-04-27T10:00:00Z") });

        Assert.Equal(2, Assert.Single(usage.Unusable).Position);
        Assert.Equal(120 / 510.0, Utilization.Compute(usage.Tallies[1]).Headline.Value);
        Assert.Equal(120 / 510.0, Utilization.Compute(Utilization.ByColumns(Three, [Office, Office], Monday,
            new UtilizationOptions { OpenUntil = Calendars.At("2026-04-27T10:00:00Z") }).Tallies[1]).Headline.Value);
    }

    [Fact]
    public void ByColumns_NoRowsAtAll_StillHasEveryCapacity()
    {
        var none = new BookingColumns { ResourceCount = 2, Resources = default, StartTicks = default, EndTicks = default };

        Assert.Equal([0.0, 0.0], Utilization.ByColumns(none, Office, Monday).Tallies.Select(t => Utilization.Compute(t).Headline.Value!.Value));
        Assert.Empty(Utilization.ByColumns(none with { ResourceCount = 0 }, Office, Monday).Tallies);
    }

    [Fact]
    public void ByColumns_ColumnsThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => Utilization.ByColumns(Three with { EndTicks = new long[2] }, Office, Monday));
        Assert.Throws<ArgumentException>(() => Utilization.ByColumns(Three with { StartTicks = new long[4] }, Office, Monday));
        Assert.Throws<ArgumentException>(() => Utilization.ByColumns(Three with { Activities = new Activity[1] }, Office, Monday));
        Assert.Throws<ArgumentException>(()
            => Utilization.ByColumns(Three with { Activities = new[] { Activity.Travel, (Activity)9, Activity.Travel } }, Office, Monday));
        Assert.Throws<ArgumentException>(() => Utilization.ByColumns(Three, [Office, Office, Office], Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three with { ResourceCount = -1 });
        var beyond = Assert.Throws<ArgumentException>(() => Utilization.ByColumns(Three with { ResourceCount = 1 }, Office, Monday));
        Assert.Contains("Resources[0] is 1", beyond.Message, StringComparison.Ordinal);
    }

    /// <summary>A booking goes on while nothing is looked at.</summary>
    [Fact]
    public void ByColumns_WindowWithoutLength_CountsNothing()
    {
        var noon = Calendars.At("2026-04-27T08:30:00Z");

        var usage = Utilization.ByColumns(Three, Office, new Interval(noon, noon));

        Assert.All(usage.Tallies, tally => Assert.Equal(UndefinedReason.ZeroDenominator, Utilization.Compute(tally).Headline.Reason));
    }
}
