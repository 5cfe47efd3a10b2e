using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Where working time goes: billable, productive, travel, waiting, unavailable, idle — parts that add up to the whole.</summary>
/// <remarks>
/// <para><b>Formula.</b> At each instant the first activity in the order of precedence that goes on takes the time; what none takes is idle.
/// Σ parts in hours = capacity, Σ parts out of hours = window − capacity.</para>
/// <para><b>Units.</b> Durations to the tick; shares are fractions of working time: 0.12 is 12 %.</para>
/// <para><b>Domain.</b> Any tally, of one resource or many, one period or many.</para>
/// <para><b>Edge cases.</b> Capacity zero leaves the shares of capacity undefined, <see cref="UndefinedReason.ZeroDenominator"/>;
/// no work leaves <see cref="ActivityBreakdownResult.BillableShareOfWork"/> undefined, no busy time <see cref="ActivityBreakdownResult.TravelShareOfBusy"/>,
/// a resource wholly away <see cref="ActivityBreakdownResult.Occupancy"/>. A booking counts in one part only, however many overlap.</para>
/// <para><b>Method.</b> The tally holds the time of each set of activities, so any precedence can be asked of it after merging. Whole ticks; one division
/// for each share.</para>
/// <para><b>Source.</b> Occupancy and shrinkage as in workforce planning: Cleveland, Call Center Management on Fast Forward, 4th ed. 2019, ch. 5–7.</para>
/// </remarks>
/// <example>
/// <code>
/// Booking Booked(int from, int to, Activity activity)
///     =&gt; new() { Resource = "Ada", Start = Instant.FromUtc(2026, 3, 2, from, 0), End = Instant.FromUtc(2026, 3, 2, to, 0), Activity = activity };
/// var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-16:00")));
/// var tally = new UsageTally();
/// tally.Add([Booked(8, 12, Activity.Billable), Booked(12, 13, Activity.Travel), Booked(13, 14, Activity.Unavailable)], calendar,
///     new Interval(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 0)));
/// var result = ActivityBreakdown.Compute(tally);
/// Console.WriteLine($"{result.ProductiveShare:P1} of {result.Capacity.TotalHours} h productive"); // 50.0 % of 8 h productive
/// Console.WriteLine($"{result.Shrinkage:P1} shrinkage"); // 12.5 % shrinkage
/// Console.WriteLine($"travel {result.TravelShareOfBusy:P0} of the busy time"); // travel 20 % of the busy time
/// </code>
/// </example>
public static class ActivityBreakdown
{
    /// <summary>Divides the time of a tally.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="options">The order of precedence; null is <see cref="ActivityBreakdownOptions.Default"/>.</param>
    /// <returns>The parts and shares.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    public static ActivityBreakdownResult Compute(UsageTally tally, ActivityBreakdownOptions? options = null)
    {
        Guard.NotNull(tally);
        var precedence = (options ?? ActivityBreakdownOptions.Default).Precedence;
        var inHours = new decimal[(int)Activity.Idle + 1];
        var outOfHours = new decimal[(int)Activity.Idle + 1];
        for (var set = 0; set < UsageTally.Sets; set++)
        {
            var owner = (int)Owner(set, precedence);
            inHours[owner] += tally.InHours[set];
            outOfHours[owner] += tally.OutOfHours[set];
        }

        var capacity = inHours.Sum();
        var (billable, productive, travel, away) = (Of(Activity.Billable), Of(Activity.Productive), Of(Activity.Travel), Of(Activity.Unavailable));
        var busy = billable + productive + travel + Of(Activity.Waiting);
        return new ActivityBreakdownResult
        {
            Capacity = TotalTime.FromTicks(capacity),
            Parts = FrozenList.Own(precedence.Append(Activity.Idle).Select(activity => new ActivityPart
            {
                Activity = activity,
                InHours = TotalTime.FromTicks(Of(activity)),
                OutOfHours = TotalTime.FromTicks(outOfHours[(int)activity]),
                Share = Figure.Ratio(Of(activity), capacity),
            }).ToArray()),
            ProductiveShare = Figure.Ratio(billable + productive, capacity),
            BillableShareOfWork = Figure.Ratio(billable, billable + productive),
            TravelShareOfBusy = Figure.Ratio(travel, busy),
            Occupancy = Figure.Ratio(busy, capacity - away),
            Shrinkage = Figure.Ratio(away, capacity),
        };

        decimal Of(Activity activity) => inHours[(int)activity];
    }

    /// <summary>Divides the time of sums already made, as of <see cref="UtilizationResult.Sums"/>.</summary>
    /// <param name="group">The sums.</param>
    /// <param name="options">The order of precedence; null is <see cref="ActivityBreakdownOptions.Default"/>.</param>
    /// <returns>The parts and shares.</returns>
    /// <exception cref="ArgumentException">The sums contradict each other.</exception>
    public static ActivityBreakdownResult Compute(UsageGroup group, ActivityBreakdownOptions? options = null)
        => Compute(UsageTally.OfGroups([Guard.NotNull(group)]), options);

    private static Activity Owner(int set, IReadOnlyList<Activity> precedence)
    {
        foreach (var activity in precedence)
        {
            if ((set & (1 << (int)activity)) != 0)
            {
                return activity;
            }
        }

        return Activity.Idle;
    }
}
