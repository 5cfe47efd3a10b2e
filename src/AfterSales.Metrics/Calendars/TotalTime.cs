using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A time added up over any number of resources, cases or runs: exact to the tick of 100 nanoseconds, and beyond what a
/// <see cref="Duration"/> can hold.</summary>
/// <remarks>A <see cref="Duration"/> ends at 45,900 years, which 20,000 people reach in less than three. This holds some 250 billion resource-years.
/// The default is no time. A duration is taken as it is, what is finer than a tick cut off.</remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.TotalTimeConverter))]
#endif
public readonly partial record struct TotalTime : IComparable<TotalTime>
{
    private TotalTime(decimal ticks) => Ticks = ticks;

    /// <summary>No time.</summary>
    public static TotalTime Zero => default;

    /// <summary>The time in ticks of 100 nanoseconds; a whole number.</summary>
    public decimal Ticks { get; }

    /// <summary>The time in seconds.</summary>
    public double TotalSeconds => In(NodaConstants.TicksPerSecond);

    /// <summary>The time in minutes.</summary>
    public double TotalMinutes => In(NodaConstants.TicksPerMinute);

    /// <summary>The time in hours.</summary>
    public double TotalHours => In(NodaConstants.TicksPerHour);

    /// <summary>The time in days of 24 hours.</summary>
    public double TotalDays => In(NodaConstants.TicksPerDay);

    /// <summary>A duration as a sum of one.</summary>
    /// <param name="time">The duration.</param>
    public static implicit operator TotalTime(Duration time) => FromDuration(time);

    /// <summary>The sum of two times.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum exceeds the largest decimal.</exception>
    public static TotalTime operator +(TotalTime left, TotalTime right) => new(left.Ticks + right.Ticks);

    /// <summary>The difference of two times.</summary>
    /// <param name="left">The time.</param>
    /// <param name="right">What is taken off.</param>
    /// <returns>The difference, negative where more is taken off.</returns>
    /// <exception cref="OverflowException">The difference exceeds the largest decimal.</exception>
    public static TotalTime operator -(TotalTime left, TotalTime right) => new(left.Ticks - right.Ticks);

    /// <summary>Whether the left time is shorter.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <(TotalTime left, TotalTime right) => left.Ticks < right.Ticks;

    /// <summary>Whether the left time is longer.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >(TotalTime left, TotalTime right) => left.Ticks > right.Ticks;

    /// <summary>Whether the left time is not longer.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is not.</returns>
    public static bool operator <=(TotalTime left, TotalTime right) => left.Ticks <= right.Ticks;

    /// <summary>Whether the left time is not shorter.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is not.</returns>
    public static bool operator >=(TotalTime left, TotalTime right) => left.Ticks >= right.Ticks;

    /// <summary>A duration as a sum of one.</summary>
    /// <param name="time">The duration; what is finer than a tick is cut off.</param>
    /// <returns>The same time.</returns>
    public static TotalTime FromDuration(Duration time)
        => new(((decimal)time.Days * NodaConstants.TicksPerDay) + (time.NanosecondOfDay / NodaConstants.NanosecondsPerTick));

    /// <summary>The time as a duration, where one can hold it.</summary>
    /// <returns>The duration.</returns>
    /// <exception cref="OverflowException">The time is longer than the longest duration, some 45,900 years.</exception>
    public Duration ToDuration() => Ticks <= TicksOf(Duration.MaxValue) && Ticks >= TicksOf(Duration.MinValue)
        ? Duration.FromDays((int)decimal.Truncate(Ticks / NodaConstants.TicksPerDay))
            + Duration.FromTicks((long)decimal.Remainder(Ticks, NodaConstants.TicksPerDay))
        : throw new OverflowException(FormattableString.Invariant($"A duration holds some 45,900 years; the time is {TotalDays:0} days."));

    /// <summary>Which of two times is longer.</summary>
    /// <param name="other">The other time.</param>
    /// <returns>Below zero when this one is shorter, zero when they are equal.</returns>
    public int CompareTo(TotalTime other) => Ticks.CompareTo(other.Ticks);

    internal static TotalTime FromTicks(decimal ticks) => new(ticks);

    private static decimal TicksOf(Duration time) => FromDuration(time).Ticks;

    private double In(long ticks) => DecimalParts.ToDouble(Ticks) / ticks;
}
