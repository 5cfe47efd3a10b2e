using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What bookings were for: count and time by purpose, within a window.</summary>
/// <remarks>
/// <para><b>Formula.</b> Booked time of a purpose = Σ of the parts of its bookings that lie within the window; share = that over the sum of all purposes;
/// mean = that over the number of its bookings.</para>
/// <para><b>Units.</b> Times exact in ticks, means in hours; shares are fractions.</para>
/// <para><b>Domain.</b> A window with both ends. Time is counted as booked: bookings of one resource that overlap count each, unlike in
/// <see cref="Utilization"/>.</para>
/// <para><b>Edge cases.</b> A booking that only touches the window's end, or its start from before, is outside it; one without length inside it counts
/// no time. One that ends before it starts is returned, <see cref="RecordRule.EndsBeforeStart"/>, and so is one without end,
/// <see cref="RecordRule.OpenEnded"/>. No time at all leaves the shares undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> One pass; whole ticks, one division for each share and mean.</para>
/// <para><b>Source.</b> Elementary.</para>
/// </remarks>
/// <example>
/// <code>
/// Instant Eight = Instant.FromUtc(2026, 3, 2, 8, 0);
/// Interval Day = new(Eight, Eight + Duration.FromHours(10));
/// Booking For(string? purpose, int from, int? to) =&gt; new()
///         {
///             Resource = "van",
///             Start = Eight + Duration.FromHours(from),
///             End = to is { } end ? Eight + Duration.FromHours(end) : null,
///             Purpose = purpose
///         };
/// var result = BookedPurposes.Compute([For("repair", -1, 2), For("visit", 1, 3), For("repair", 9, 12), For(null, 4, 5), For("later", 10, 11)], Day);
/// Console.WriteLine((result.Bookings, result.Booked.TotalHours)); // (4, 6)
/// </code>
/// </example>
public static class BookedPurposes
{
    /// <summary>Sums bookings by purpose.</summary>
    /// <param name="bookings">The bookings in any order; read once.</param>
    /// <param name="window">What is looked at.</param>
    /// <returns>Counts and times by purpose.</returns>
    /// <exception cref="ArgumentException">The bookings are null or have a null item, or the window lacks an end.</exception>
    public static BookedPurposesResult Compute(IEnumerable<Booking> bookings, Interval window)
    {
        Guard.NotNull(bookings);
        Guard.Bounded(window);
        var sums = new Dictionary<string, (long Count, TotalTime Time)>(StringComparer.Ordinal);
        var (unusable, position, all, unnamed) = (new List<UnusableRecord>(), 0L, (Count: 0L, Time: TotalTime.Zero), (Count: 0L, Time: TotalTime.Zero));
        foreach (var booking in Guard.Each(bookings))
        {
            if (BookingKeys.Problem(booking, UtilizationOptions.Default) is { } rule)
            {
                unusable.Add(BookingKeys.Unusable(booking, position, rule));
            }
            else if (TimeWithin(booking.Start, booking.End!.Value, window) is { } time)
            {
                all = (all.Count + 1, all.Time + time);
                var known = booking.Purpose is null ? unnamed : sums.TryGetValue(booking.Purpose, out var found) ? found : (Count: 0, Time: TotalTime.Zero);
                var added = (known.Count + 1, known.Time + time);
                if (booking.Purpose is { } purpose)
                {
                    sums[purpose] = added;
                }
                else
                {
                    unnamed = added;
                }
            }

            position++;
        }

        var rows = sums.Select(pair => Row(pair.Key, pair.Value, all.Time)).ToList();
        if (unnamed.Count > 0)
        {
            rows.Add(Row(null, unnamed, all.Time));
        }

        return new BookedPurposesResult
        {
            Bookings = all.Count,
            Booked = all.Time,
            Purposes = FrozenList.Own(rows.OrderByDescending(row => row.Booked.Ticks).ThenBy(row => row.Purpose, StringComparer.Ordinal).ToArray()),
            Unusable = FrozenList.Own(unusable.ToArray()),
        };
    }

    /// <summary>Null outside the window.</summary>
    private static TotalTime? TimeWithin(Instant start, Instant end, Interval window)
        => start < window.End && (end > window.Start || start >= window.Start)
            ? Instant.Min(end, window.End) - Instant.Max(start, window.Start)
            : (TotalTime?)null;

    private static BookedPurpose Row(string? purpose, (long Count, TotalTime Time) sum, TotalTime all) => new()
    {
        Purpose = purpose,
        Bookings = sum.Count,
        Booked = sum.Time,
        Share = Figure.Ratio(sum.Time.Ticks, all.Ticks),
        MeanHours = (double)(sum.Time.Ticks / sum.Count / NodaConstants.TicksPerHour),
    };
}
