using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class UtilizationProperties
{
    internal static readonly WorkCalendar Calendar = Calendars.Office("Europe/Berlin") with { Holidays = [new LocalDate(2026, 3, 27)] };

    // A week over the start of daylight-saving time.
    internal static readonly Interval Window = Calendars.Days("Europe/Berlin", new LocalDate(2026, 3, 26), new LocalDate(2026, 4, 1));

    internal static readonly bool[] Working = Calendars.WorkingMinutes(Calendar, Window);

    /// <summary>Bookings by the minute, some before and after the window, some empty, many overlapping or touching.</summary>
    internal static readonly Gen<Booking[]> Bookings = Gen.Choose(-1000, 11_000).SelectMany(start => Gen.Frequency(
            (1, Gen.Constant(0)), (4, Gen.Choose(1, 400)), (1, Gen.Choose(400, 3000)), (2, Gen.Constant(60)))
        .SelectMany(length => Gen.Elements(Enum.GetValues<Activity>()).Select(activity => new Booking
        {
            Resource = "R",
            Start = Window.Start + Duration.FromMinutes(start),
            End = Window.Start + Duration.FromMinutes(start + length),
            Activity = activity,
        }))).ArrayOf().Resize(30);

    [Property]
    public Property Compute_AnyBookings_EqualsTheMinuteSweep() => Prop.ForAll(Bookings.ToArbitrary(), bookings =>
    {
        var minute = Duration.FromMinutes(1);
        var levels = Calendars.BookedMinutes(bookings.Where(b => b.Activity is not (Activity.Unavailable or Activity.Idle)), Window);
        var absences = Calendars.BookedMinutes(bookings.Where(b => b.Activity == Activity.Unavailable), Window);
        var (capacity, gross, union, twice, inHours, away, conflict, peak) = (0, 0, 0, 0, 0, 0, 0, 0);
        for (var m = 0; m < Working.Length; m++)
        {
            var (level, isAway, isOpen) = (levels[m], absences[m] > 0, Working[m]);
            (capacity, gross, peak) = (capacity + (isOpen ? 1 : 0), gross + level, Math.Max(peak, level));
            (union, twice) = (union + (level > 0 ? 1 : 0), twice + (level > 1 ? 1 : 0));
            (inHours, away) = (inHours + (level > 0 && isOpen ? 1 : 0), away + (level == 0 && isAway && isOpen ? 1 : 0));
            conflict += level > 0 && isAway ? 1 : 0;
        }

        var result = Utilization.Compute(bookings, Calendar, Window);
        return result.Capacity == minute * capacity && result.Gross == minute * gross && result.Union == minute * union && result.DoubleBooked == minute * twice
            && result.InHours == minute * inHours && result.Unavailable == minute * away && result.BookedWhileUnavailable == minute * conflict
            && result.PeakConcurrency == peak && result.Headline == Figure.Ratio((double)inHours, capacity);
    });

    [Property]
    public Property Compute_AnyBookings_UnionIsNotAboveGrossNorTheClock() => Prop.ForAll(Bookings.ToArbitrary(), bookings =>
    {
        var result = Utilization.Compute(bookings, Calendar, Window);
        return result.Union <= result.Gross && result.Union <= result.Window && result.InHours <= result.Capacity && result.Headline.Value <= 1
            && result.Excess == result.Gross - result.Union && result.Union == result.InHours + result.OutOfHours && result.Window == Window.Duration;
    });

    [Property]
    public Property Compute_BookingsSplit_ChangesNothingButTheirNumber()
        => Prop.ForAll(Bookings.ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (bookings, percent) =>
    {
        var split = bookings.SelectMany(b =>
        {
            var cut = b.Start + Duration.FromTicks((long)((b.End!.Value - b.Start).TotalTicks * percent / 100));
            return new[] { b with { End = cut }, b with { Start = cut } };
        });
        var (whole, parts) = (Utilization.Compute(bookings, Calendar, Window), Utilization.Compute(split, Calendar, Window));
        return parts with { BookingsStarted = 0, Sums = parts.Sums with { BookingsStarted = 0 } } == whole with
        {
            BookingsStarted = 0,
            Sums = whole.Sums with { BookingsStarted = 0 }
        };
    });

    [Property]
    public Property Merge_AnySplitOfResourcesInAnyOrder_GivesTheSameBits()
        => Prop.ForAll(Bookings.ArrayOf().Resize(6).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (resources, cut) =>
    {
        var all = Filled(resources);
        var merged = Filled(resources.Skip(cut).Reverse());
        merged.Merge(Filled(resources.Take(cut)));
        return Utilization.Compute(all) == Utilization.Compute(merged) && all.ToGroups().SequenceEqual(UsageTally.OfGroups(merged.ToGroups()).ToGroups());
    });

    [Property]
    public Property Merge_WindowCutAnywhere_GivesTheSameBits()
        => Prop.ForAll(Bookings.ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), (bookings, minutes) =>
    {
        var cut = Window.Start + Duration.FromMinutes(minutes);
        var halves = new UsageTally();
        halves.Add(bookings, Calendar, new Interval(cut, Window.End));
        halves.Add(bookings, Calendar, new Interval(Window.Start, cut));
        return Utilization.Compute(halves) == Utilization.Compute(bookings, Calendar, Window);
    });

    [Property]
    public Property ByResource_AnyUnit_PeriodsSumToTheWholeAndMatchOneByOne()
        => Prop.ForAll(Bookings.ToArbitrary(), Gen.Elements(Enum.GetValues<PeriodUnit>()).ToArbitrary(), (bookings, unit) =>
    {
        var roster = new Roster { Resources = [new Resource { Name = "R" }], DefaultCalendar = Calendar };
        var resource = Utilization.ByResource(bookings, roster, Window, new UtilizationOptions { Unit = unit }).Resources.Single();
        var tally = new UsageTally();
        foreach (var period in resource.Periods)
        {
            tally.AddGroup(period.Utilization.Sums);
        }

        return resource.Utilization == Utilization.Compute(bookings, Calendar, Window)
            && Utilization.Compute(tally) == resource.Utilization
            && resource.Periods.Select(p => p.Utilization).SequenceEqual(
                ReportingPeriod.Split(Window, Calendar.Zone, unit).Select(part => Utilization.Compute(bookings, Calendar, part.Interval)));
    });

    [Property]
    public Property AddRange_Columns_EqualsTheBookings() => Prop.ForAll(Bookings.ToArbitrary(), bookings =>
    {
        var plain = bookings.Select(b => b with { Activity = Activity.Productive }).ToArray();
        var tally = new UsageTally();
        tally.AddRange([.. plain.Select(b => b.Start.ToUnixTimeTicks())], [.. plain.Select(b => b.End!.Value.ToUnixTimeTicks())], Calendar, Window);
        return Utilization.Compute(tally) == Utilization.Compute(plain, Calendar, Window);
    });

    private static UsageTally Filled(IEnumerable<Booking[]> resources)
    {
        var tally = new UsageTally();
        foreach (var bookings in resources)
        {
            tally.Add(bookings, Calendar, Window);
        }

        return tally;
    }
}
