using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How much of their working time people, vehicles, tools, bays and loan units were used.</summary>
/// <remarks>
/// <para><b>Formula.</b> With k(t) bookings of a resource at t: gross = ∫ k dt, union = time with k ≥ 1, double-booked = time with k ≥ 2,
/// excess = gross − union; utilization = in-hours union / capacity, gross load = gross / capacity. Of several resources or periods: sums, then one
/// ratio.</para>
/// <para><b>Units.</b> Durations to the tick (100 ns), in real elapsed time; ratios are fractions: 0.8 is 80 %.</para>
/// <para><b>Domain.</b> Bookings in any order, overlapping, touching or empty, clipped to the window. <see cref="Activity.Unavailable"/> and
/// <see cref="Activity.Idle"/> bookings use nothing.</para>
/// <para><b>Edge cases.</b> Capacity zero leaves the ratios undefined, <see cref="UndefinedReason.ZeroDenominator"/>, and the durations stand.
/// A booking without length counts no time. Touching bookings do not overlap. A booking that ends before it starts is returned,
/// <see cref="RecordRule.EndsBeforeStart"/>; one without end is returned, <see cref="RecordRule.OpenEnded"/>, or counted until
/// <see cref="UtilizationOptions.OpenUntil"/>. Capacity wholly unavailable leaves <see cref="UtilizationResult.RatioOfAvailable"/> undefined.</para>
/// <para><b>Method.</b> Starts and ends sorted apart, one sweep; capacity as <see cref="WorkCalendar"/> states for skipped and repeated hours.
/// Whole ticks throughout, one division for each ratio.</para>
/// <para><b>Source.</b> The interval sets are elementary; ratio of sums after R. Kaplan and S. Anderson, Time-Driven Activity-Based Costing,
/// Harvard Business Review, November 2004 (used over supplied capacity).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(Utilization.OfHours(booked: 120, available: 150).Value); // 0.8
/// Console.WriteLine(Utilization.OfHours(booked: 165, available: 150).Value); // 1.1
/// Console.WriteLine(Utilization.OfHours(booked: 8, available: 0).Reason); // ZeroDenominator
/// </code>
/// </example>
public static class Utilization
{
    /// <summary>The utilization of everything a tally was filled with.</summary>
    /// <param name="tally">The tally.</param>
    /// <returns>The figures and their ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    public static UtilizationResult Compute(UsageTally tally) => Compute(tally, FrozenList<UnusableRecord>.Empty);

    /// <summary>The utilization of hours that somebody else added up: booked over available.</summary>
    /// <param name="booked">Booked hours, or minutes, or days; at least zero, and above <paramref name="available"/> where there was overtime.</param>
    /// <param name="available">Available ones, in the same unit; at least zero.</param>
    /// <returns>A fraction, 0.8 for 80 %; undefined, <see cref="UndefinedReason.ZeroDenominator"/>, where none were available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static Figure<double> OfHours(decimal booked, decimal available)
        => Figure.Ratio(Guard.NotNegative(booked), Guard.NotNegative(available));

    /// <summary>The utilization of one resource in a window.</summary>
    /// <param name="bookings">Its bookings, in any order; read once.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to read bookings; null is <see cref="UtilizationOptions.Default"/>.</param>
    /// <returns>The figures, their ingredients, and the bookings that could not be counted.</returns>
    /// <exception cref="ArgumentException">The bookings are of several resources, or an end of the window is not known.</exception>
    public static UtilizationResult Compute(IEnumerable<Booking> bookings, WorkCalendar calendar, Interval window, UtilizationOptions? options = null)
    {
        var tally = new UsageTally();
        var unusable = tally.Add(bookings, calendar, window, options);
        return Compute(tally, unusable);
    }

    /// <summary>The utilization of many resources: each, by kind, by team, and all together; by local period too when the options ask for it.</summary>
    /// <param name="bookings">The bookings of all resources, in any order; read once.</param>
    /// <param name="roster">The resources and their calendars.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to read bookings, and which periods; null is <see cref="UtilizationOptions.Default"/>.</param>
    /// <returns>The figures, their ingredients, and the bookings that could not be counted.</returns>
    /// <exception cref="ArgumentException">A booking is null, an end of the window is not known, or a resource of the roster has no calendar.</exception>
    public static UtilizationReport ByResource(IEnumerable<Booking> bookings, Roster roster, Interval window, UtilizationOptions? options = null)
        => UtilizationRollUp.Report(Guard.Each(bookings), Guard.NotNull(roster), Guard.Bounded(window), options ?? UtilizationOptions.Default);

    /// <summary>A tally for each resource of millions of bookings in columns; all share one calendar.</summary>
    /// <param name="columns">The bookings, in any order.</param>
    /// <param name="calendar">The calendar of all resources.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to read bookings; null is <see cref="UtilizationOptions.Default"/>, and <see cref="UtilizationOptions.Unit"/> is not
    /// used.</param>
    /// <returns>The tallies, and the bookings that could not be counted.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, a resource or activity does not exist, or an end of the window is not
    /// known.</exception>
    /// <exception cref="OverflowException">A booking has more seconds than a long counts.</exception>
    public static ColumnUsage ByColumns(BookingColumns columns, WorkCalendar calendar, Interval window, UtilizationOptions? options = null)
        => ColumnSweep.Run(Guard.NotNull(columns), [Guard.NotNull(calendar)], Guard.Bounded(window), options ?? UtilizationOptions.Default);

    /// <summary>A tally for each resource of millions of bookings in columns; each resource has its own calendar.</summary>
    /// <param name="columns">The bookings, in any order.</param>
    /// <param name="calendars">The calendar of each resource, by its number; equal ones are worked out once.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to read bookings; null is <see cref="UtilizationOptions.Default"/>, and <see cref="UtilizationOptions.Unit"/> is not
    /// used.</param>
    /// <returns>The tallies, and the bookings that could not be counted.</returns>
    /// <exception cref="ArgumentException">The columns or calendars differ in length, a resource or activity does not exist, or an end of the window is
    /// not known.</exception>
    /// <exception cref="OverflowException">A booking has more seconds than a long counts.</exception>
    public static ColumnUsage ByColumns(BookingColumns columns, IReadOnlyList<WorkCalendar> calendars, Interval window, UtilizationOptions? options = null)
        => ColumnSweep.Run(Guard.NotNull(columns), Guard.NotNull(calendars), Guard.Bounded(window), options ?? UtilizationOptions.Default);

    internal static UtilizationResult Compute(UsageTally tally, IReadOnlyList<UnusableRecord> unusable)
    {
        var (capacity, union, inHours, unavailable, conflict) = (0m, 0m, 0m, 0m, 0m);
        for (var set = 0; set < UsageTally.Sets; set++)
        {
            var (inside, outside) = (Guard.NotNull(tally).InHours[set], tally.OutOfHours[set]);
            var isAway = (set & UsageTally.UnavailableBit) != 0;
            capacity += inside;
            if (UsageTally.IsUse(set))
            {
                union += inside + outside;
                inHours += inside;
                conflict += isAway ? inside + outside : 0;
            }
            else
            {
                unavailable += isAway ? inside : 0;
            }
        }

        var (gross, peak) = (0m, 0);
        for (var level = 1; level < tally.Levels.Length; level++)
        {
            gross += level * tally.Levels[level];
            peak = tally.Levels[level] > 0 ? level : peak;
        }

        return new UtilizationResult
        {
            Window = TotalTime.FromTicks(union + tally.Levels[0]),
            Capacity = TotalTime.FromTicks(capacity),
            Gross = TotalTime.FromTicks(gross),
            Union = TotalTime.FromTicks(union),
            DoubleBooked = TotalTime.FromTicks(union - tally.Levels[1]),
            Excess = TotalTime.FromTicks(gross - union),
            InHours = TotalTime.FromTicks(inHours),
            OutOfHours = TotalTime.FromTicks(union - inHours),
            Unavailable = TotalTime.FromTicks(unavailable),
            BookedWhileUnavailable = TotalTime.FromTicks(conflict),
            PeakConcurrency = peak,
            BookingsStarted = tally.Started,
            Headline = Figure.Ratio(inHours, capacity),
            RatioOfAvailable = Figure.Ratio(inHours, capacity - unavailable),
            GrossLoad = Figure.Ratio(gross, capacity),
            Sums = tally.ToGroup(),
            Unusable = unusable,
        };
    }
}
