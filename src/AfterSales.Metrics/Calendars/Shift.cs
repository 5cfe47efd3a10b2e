using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A stretch of working time on the clock: from a local time of day to one on the same or a later day.</summary>
/// <remarks>
/// It belongs to the date on which it starts. A night shift is written with hours above 24, <c>22:00-30:00</c>, or with
/// <see cref="EndDaysLater"/> 1; a weekend on call, <c>17:00-80:00</c>, ends three days later at eight.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.ShiftConverter))]
#endif
public sealed partial record Shift
{
    private const int MostDaysLater = 7;

    private Shift(LocalTime start, LocalTime end, int endDaysLater)
    {
        Start = start;
        End = end;
        EndDaysLater = Guard.InRange(endDaysLater, 0, MostDaysLater);
        if (endDaysLater == 0 && end <= start)
        {
            throw Guard.OutOfRange(nameof(end), Guard.Text($"must be after the start {Text(start)}, or on a later day"), Text(end));
        }
    }

    /// <summary>The whole day, from its start to the start of the next: 23, 24 or 25 hours as the zone has it.</summary>
    public static Shift WholeDay { get; } = new(LocalTime.Midnight, LocalTime.Midnight, 1);

    /// <summary>When it starts, on the date it belongs to.</summary>
    public LocalTime Start { get; }

    /// <summary>When it ends, <see cref="EndDaysLater"/> days after the date it belongs to; excluded.</summary>
    public LocalTime End { get; }

    /// <summary>How many days after its date it ends, 0 to 7: 0 on the same day, 1 on the next, as every shift that ends at 24:00.</summary>
    public int EndDaysLater { get; }

    /// <summary>A shift that ends on the same day, or on the next when its end is not after its start.</summary>
    /// <param name="start">When it starts.</param>
    /// <param name="end">When it ends.</param>
    /// <returns>The shift; from 22:00 to 06:00 it has eight hours, from 00:00 to 00:00 it is the whole day.</returns>
    public static Shift Of(LocalTime start, LocalTime end) => new(start, end, end <= start ? 1 : 0);

    /// <summary>A shift that ends a stated number of days later.</summary>
    /// <param name="start">When it starts.</param>
    /// <param name="end">When it ends.</param>
    /// <param name="endDaysLater">On which day it ends, 0 to 7; 0 is the day it starts on.</param>
    /// <returns>The shift.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="endDaysLater"/> is not 0 to 7, or the shift ends before it starts.</exception>
    public static Shift Of(LocalTime start, LocalTime end, int endDaysLater) => new(start, end, endDaysLater);

    /// <summary>Reads a shift as <c>08:00-12:30</c>, or over midnight with hours above 24 as <c>22:00-30:00</c>; seconds may follow.</summary>
    /// <param name="text">The shift; hyphen or en dash between its ends.</param>
    /// <returns>The shift.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is not a shift, starts at 24:00 or later, ends before it starts, or ends more than seven days
    /// later.</exception>
    public static Shift Parse(string text)
    {
        var ends = Guard.NotNull(text).Split('-', '–');
        if (ends.Length != 2 || Seconds(ends[0]) is not { } start || Seconds(ends[1]) is not { } end)
        {
            throw new ArgumentException($"A shift must read as 08:00-12:30; it is '{text}'.", nameof(text));
        }

        if (start >= NodaConstants.SecondsPerDay || end <= start)
        {
            throw new ArgumentException(
                $"A shift must start before 24:00 and end after it starts, with hours above 24 on the next day; it is '{text}'.", nameof(text));
        }

        var days = end / NodaConstants.SecondsPerDay;
        return new Shift(LocalTime.FromSecondsSinceMidnight(start), LocalTime.FromSecondsSinceMidnight(end % NodaConstants.SecondsPerDay), days);
    }

    private static int? Seconds(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length is < 2 or > 3)
        {
            return null;
        }

        var total = 0;
        for (var i = 0; i < 3; i++)
        {
            var value = 0;
            if (i < parts.Length && !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out value))
            {
                return null;
            }

            if (value > (i == 0 ? 24 * (MostDaysLater + 1) : 59))
            {
                return null;
            }

            total = (60 * total) + value;
        }

        return total;
    }

    private static string Text(LocalTime time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
