namespace AfterSales.Metrics.Tests.Calendars;

/// <summary>Long windows, whose like weeks are counted instead of walked, against the stretches walked one by one.</summary>
public class WorkWeeksTests
{
    private static readonly LocalDate Start = new(2019, 12, 1);

    private static Gen<Shift> AnyShift { get; } = Gen.Choose(0, 23).SelectMany(hour => Gen.Elements(0, 15, 30).SelectMany(minute
        => Gen.Frequency((4, Gen.Choose(1, 40)), (1, Gen.Choose(40, 320))).Select(half =>
        {
            var end = (60 * hour) + minute + (30 * half);
            return Shift.Parse($"{hour:00}:{minute:00}-{end / 60:00}:{end % 60:00}");
        })));

    private static Gen<LocalDate> AnyDate { get; } = Gen.Choose(0, 3000).Select(days => Start.PlusDays(days));

    private static Gen<WeeklyPattern> AnyPattern { get; } = Gen.Choose(0, 3).SelectMany(one => Gen.Choose(0, 2).SelectMany(other
        => AnyShift.ArrayOf(one).SelectMany(weekdays => AnyShift.ArrayOf(other).Select(sunday => WeeklyPattern.Weekdays(weekdays) with { Sunday = sunday }))));

    // Holidays, special days and patterns now far apart, so that weeks lie between them, now on one another's heels.
    private static Gen<WorkCalendar> AnyCalendar { get; } = Edges.Zone.SelectMany(zone => Gen.Choose(0, 12).SelectMany(holidays
        => Gen.Choose(0, 4).SelectMany(special => Gen.Choose(0, 3).SelectMany(patterns
        => AnyDate.ArrayOf(holidays).SelectMany(off => AnyDate.ArrayOf(special).SelectMany(days => AnyDate.ArrayOf(patterns).SelectMany(from
        => AnyPattern.ArrayOf(patterns + 1).SelectMany(made => AnyShift.ArrayOf(special).Select(shifts => new WorkCalendar
        {
            Zone = zone,
            Holidays = off,
            SpecialDays = [.. days.Distinct().Select((day, i) => new SpecialDay { Date = day, Shifts = [shifts[i]] })],
            Patterns = [made[0], .. from.Distinct().Select((day, i) => made[i + 1] with { From = day })],
        })))))))));

    private static Gen<Interval> LongWindow { get; } = AnyDate.SelectMany(date => Gen.Choose(0, 86_400).SelectMany(second
        => Gen.Frequency((3, Gen.Choose(0, 400)), (1, Gen.Choose(400, 4000))).SelectMany(days => Gen.Choose(0, 86_400).Select(more =>
        {
            var start = Instant.FromUtc(date.Year, date.Month, date.Day, 0, 0) + Duration.FromSeconds(second);
            return new Interval(start, start + Duration.FromDays(days) + Duration.FromSeconds(more));
        }))));

    [Property(MaxTest = 300)]
    public Property Capacity_LongWindow_IsThatOfItsStretches() => Prop.ForAll(AnyCalendar.ToArbitrary(), LongWindow.ToArbitrary(), (calendar, window)
        => calendar.Capacity(window) == calendar.WorkingIntervals(window).Aggregate(Duration.Zero, (sum, i) => sum + i.Duration));

    [Property(MaxTest = 300)]
    public Property Add_LongTime_IsTheInstantFoundByWalking() => Prop.ForAll(
        AnyCalendar.ToArbitrary(), LongWindow.ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (calendar, window, thousandths) =>
        {
            var stretches = calendar.WorkingIntervals(window);
            var wanted = Duration.FromTicks((long)(stretches.Sum(s => s.Duration.TotalTicks) * thousandths / 1000));
            if (wanted == Duration.Zero)
            {
                return true;
            }

            var left = wanted;
            foreach (var stretch in stretches)
            {
                if (stretch.Duration >= left)
                {
                    return calendar.Add(window.Start, wanted).Value == stretch.Start + left;
                }

                left -= stretch.Duration;
            }

            return false;
        });

    /// <summary>To the last day there is, with clocks that change twice a year: stretch by stretch over a million of them.</summary>
    [Fact]
    public void Capacity_ToTheEndOfTime_IsThatOfItsStretches()
    {
        var calendar = WorkCalendar.Of(
            DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.EveryDay(Shift.Parse("01:30-02:30"), Shift.Parse("22:00-27:00")));
        var window = new Interval(Instant.FromUtc(7100, 1, 1, 0, 0), Instant.MaxValue);

        var (stretches, walked) = (calendar.WorkingIntervals(window), Duration.Zero);
        foreach (var stretch in stretches)
        {
            walked += stretch.Duration;
        }

        Assert.Equal(walked, calendar.Capacity(window));
        Assert.Equal(stretches[stretches.Count - 1].End, calendar.Add(window.Start, walked).Value);
        Assert.Equal(UndefinedReason.NotReached, calendar.Add(window.Start, walked + Duration.FromTicks(1)).Reason);
    }
}
