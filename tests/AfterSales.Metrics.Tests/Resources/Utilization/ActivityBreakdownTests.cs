using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ActivityBreakdownTests
{
    // Monday, 8.5 working hours: 08:00 to 12:00 and 12:30 to 17:00.
    private static readonly Interval Monday = Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 27));

    private static readonly Booking[] Day =
    [
        Calendars.Booked("2026-04-27T07:00:00Z", "2026-04-27T09:00:00Z", activity: Activity.Travel),
        Calendars.Booked("2026-04-27T08:30:00Z", "2026-04-27T10:00:00Z", activity: Activity.Billable),
        Calendars.Booked("2026-04-27T09:30:00Z", "2026-04-27T11:00:00Z", activity: Activity.Productive),
        Calendars.Booked("2026-04-27T11:00:00Z", "2026-04-27T12:00:00Z", activity: Activity.Waiting),
        Calendars.Booked("2026-04-27T11:30:00Z", "2026-04-27T14:30:00Z", activity: Activity.Unavailable),
        Calendars.Booked("2026-04-27T15:00:00Z", "2026-04-27T15:30:00Z", activity: Activity.Idle),
    ];

    [Fact]
    public void Compute_OverlappingActivities_EachMinuteCountsOnceByPrecedence()
    {
        var result = Of(Day);

        Assert.Equal(
            [(Activity.Billable, 90), (Activity.Productive, 60), (Activity.Travel, 30), (Activity.Waiting, 60), (Activity.Unavailable, 120),
                (Activity.Idle, 150)],
            result.Parts.Select(p => (p.Activity, (int)p.InHours.TotalMinutes)));
        Assert.Equal(60, result.Parts[2].OutOfHours.TotalMinutes);
        Assert.Equal(510, result.Capacity.TotalMinutes);
        Assert.Equal(150 / 510.0, result.ProductiveShare.Value);
        Assert.Equal(90 / 150.0, result.BillableShareOfWork.Value);
        Assert.Equal(30 / 240.0, result.TravelShareOfBusy.Value);
        Assert.Equal(240 / 390.0, result.Occupancy.Value);
        Assert.Equal(120 / 510.0, result.Shrinkage.Value);
    }

    [Fact]
    public void Compute_OtherPrecedence_MovesTheOverlapOnly()
    {
        var result = Of(Day, new ActivityBreakdownOptions
        {
            Precedence = [Activity.Unavailable, Activity.Travel, Activity.Billable, Activity.Productive,
            Activity.Waiting]
        });

        Assert.Equal(
            [(Activity.Unavailable, 150), (Activity.Travel, 60), (Activity.Billable, 60), (Activity.Productive, 60), (Activity.Waiting, 30),
                (Activity.Idle, 150)],
            result.Parts.Select(p => (p.Activity, (int)p.InHours.TotalMinutes)));
    }

    [Fact]
    public void Compute_NothingToDivideBy_IsUndefined()
    {
        var nothing = ActivityBreakdown.Compute(new UsageTally());
        Assert.All(
            [nothing.ProductiveShare, nothing.BillableShareOfWork, nothing.TravelShareOfBusy, nothing.Occupancy, nothing.Shrinkage, nothing.Parts[0].Share],
            share => Assert.Equal(UndefinedReason.ZeroDenominator, share.Reason));

        var away = Of([Calendars.Booked("2026-04-27T00:00:00Z", "2026-04-28T00:00:00Z", activity: Activity.Unavailable)]);
        Assert.Equal((1, UndefinedReason.ZeroDenominator), (away.Shrinkage.Value, away.Occupancy.Reason));
    }

    [Fact]
    public void Compute_Sums_EqualsTheTally()
    {
        var tally = new UsageTally();
        tally.Add(Day, Calendars.Office("UTC"), Monday);

        Assert.Equal(ActivityBreakdown.Compute(tally), ActivityBreakdown.Compute(Utilization.Compute(tally).Sums));
    }

    [Fact]
    public void Precedence_NotEveryActivityOnce_Throws()
    {
        Assert.Throws<ArgumentException>(() => new ActivityBreakdownOptions { Precedence = [Activity.Billable] });
        Assert.Throws<ArgumentException>(()
            => new ActivityBreakdownOptions { Precedence = [Activity.Billable, Activity.Productive, Activity.Travel, Activity.Waiting, Activity.Idle] });
        Assert.Throws<ArgumentException>(()
            => new ActivityBreakdownOptions { Precedence = [Activity.Billable, Activity.Billable, Activity.Travel, Activity.Waiting, Activity.Unavailable] });
    }

    private static ActivityBreakdownResult Of(IEnumerable<Booking> bookings, ActivityBreakdownOptions? options = null)
    {
        var tally = new UsageTally();
        tally.Add(bookings, Calendars.Office("UTC"), Monday);
        return ActivityBreakdown.Compute(tally, options);
    }
}
