using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ActivityBreakdownProperties
{
    private static readonly Gen<ActivityBreakdownOptions> AnyPrecedence = Gen.Shuffle(Enum.GetValues<Activity>().Where(a => a != Activity.Idle).ToArray())
        .Select(order => new ActivityBreakdownOptions { Precedence = order });

    [Property]
    public Property Compute_AnyPrecedence_PartsSumToTheWhole()
        => Prop.ForAll(UtilizationProperties.Bookings.ToArbitrary(), AnyPrecedence.ToArbitrary(), (bookings, options) =>
    {
        var utilization = Utilization.Compute(bookings, UtilizationProperties.Calendar, UtilizationProperties.Window);
        var parts = ActivityBreakdown.Compute(utilization.Sums, options).Parts;
        return Sum(parts.Select(p => p.InHours)) == utilization.Capacity
            && Sum(parts.Select(p => p.OutOfHours)) == utilization.Window - utilization.Capacity
            && Sum(parts.Where(p => p.Activity < Activity.Unavailable).Select(p => p.InHours)) <= utilization.InHours;
    });

    [Property]
    public Property Compute_AnyPrecedence_EqualsTheMinuteSweep()
        => Prop.ForAll(UtilizationProperties.Bookings.ToArbitrary(), AnyPrecedence.ToArbitrary(), (bookings, options) =>
    {
        var booked = Enum.GetValues<Activity>()
            .ToDictionary(a => a, a => Calendars.BookedMinutes(bookings.Where(b => b.Activity == a), UtilizationProperties.Window));
        var minutes = new int[6];
        for (var m = 0; m < UtilizationProperties.Working.Length; m++)
        {
            if (UtilizationProperties.Working[m])
            {
                minutes[(int)options.Precedence.Where(a => booked[a][m] > 0).DefaultIfEmpty(Activity.Idle).First()]++;
            }
        }

        var result = ActivityBreakdown.Compute(Utilization.Compute(bookings, UtilizationProperties.Calendar, UtilizationProperties.Window).Sums, options);
        return result.Parts.All(p => p.InHours == Duration.FromMinutes(minutes[(int)p.Activity]));
    });

    private static TotalTime Sum(IEnumerable<TotalTime> durations) => durations.Aggregate(TotalTime.Zero, (sum, item) => sum + item);
}
