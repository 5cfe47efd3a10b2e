using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>The shifts of each day of the week, from a date on.</summary>
/// <remarks>A day may have several shifts or none. Where shifts overlap, the time counts once.</remarks>
public sealed partial record WeeklyPattern
{
    /// <summary>The first date it is in force; null when it has always been.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The shifts that start on a Monday.</summary>
    public IReadOnlyList<Shift> Monday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Tuesday.</summary>
    public IReadOnlyList<Shift> Tuesday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Wednesday.</summary>
    public IReadOnlyList<Shift> Wednesday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Thursday.</summary>
    public IReadOnlyList<Shift> Thursday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Friday.</summary>
    public IReadOnlyList<Shift> Friday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Saturday.</summary>
    public IReadOnlyList<Shift> Saturday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The shifts that start on a Sunday.</summary>
    public IReadOnlyList<Shift> Sunday { get; init => field = FrozenList.Copy(value); } = FrozenList<Shift>.Empty;

    /// <summary>The same shifts from Monday to Friday, none on the weekend.</summary>
    /// <param name="shifts">The shifts of one day.</param>
    /// <returns>The pattern.</returns>
    public static WeeklyPattern Weekdays(params Shift[] shifts)
    {
        var day = FrozenList.Copy<Shift>(Guard.NoneNull(shifts));
        return new WeeklyPattern { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day };
    }

    /// <summary>The same shifts on all seven days.</summary>
    /// <param name="shifts">The shifts of one day.</param>
    /// <returns>The pattern.</returns>
    public static WeeklyPattern EveryDay(params Shift[] shifts)
    {
        var weekdays = Weekdays(shifts);
        return weekdays with { Saturday = weekdays.Monday, Sunday = weekdays.Monday };
    }

    /// <summary>The shifts of a day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>Its shifts.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no day of the week.</exception>
    public IReadOnlyList<Shift> On(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        IsoDayOfWeek.Sunday => Sunday,
        _ => throw Guard.OutOfRange(nameof(day), "must be Monday to Sunday", day),
    };
}
