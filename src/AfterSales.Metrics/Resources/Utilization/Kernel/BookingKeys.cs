using System.Buffers;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// The bookings of one resource as two columns of sortable numbers, one of starts and one of ends, clipped to a window:
/// eight times the offset in ticks, plus the activity. Which start belongs to which end no longer matters to any figure.
/// </summary>
internal sealed class BookingKeys(long origin, long length) : IDisposable
{
    private long[] starts = ArrayPool<long>.Shared.Rent(64);
    private long[] ends = ArrayPool<long>.Shared.Rent(64);
    private readonly List<long> started = [];
    private int count;

    public ReadOnlySpan<long> Starts => starts.AsSpan(0, count);

    public ReadOnlySpan<long> Ends => ends.AsSpan(0, count);

    /// <summary>How many bookings begin in the window, those without length among them.</summary>
    public long Started => started.Count;

    /// <summary>Where they begin, sorted.</summary>
    public long[] StartOffsets()
    {
        var offsets = started.ToArray();
        Array.Sort(offsets);
        return offsets;
    }

    public FrozenList<UnusableRecord> AddAll(IEnumerable<Booking> bookings, UtilizationOptions options)
    {
        var unusable = new List<UnusableRecord>();
        var index = 0;
        string? resource = null;
        foreach (var booking in Guard.Each(bookings))
        {
            resource ??= booking.Resource;
            if (booking.Resource != resource)
            {
                throw Guard.Item(nameof(bookings), Guard.Text($"must be of one resource, here {resource}"), index, booking.Resource);
            }

            if (Problem(booking, options) is { } rule)
            {
                unusable.Add(Unusable(booking, index, rule));
            }
            else
            {
                Add(booking, options);
            }

            index++;
        }

        return FrozenList.Own(unusable.ToArray());
    }

    /// <summary>Why a booking cannot be counted; null when it can.</summary>
    public static RecordRule? Problem(Booking booking, UtilizationOptions options) => booking.End switch
    {
        { } end => end < booking.Start ? RecordRule.EndsBeforeStart : null,
        null => options.OpenUntil is { } until && until >= booking.Start ? null : RecordRule.OpenEnded,
    };

    /// <summary>A booking that is not counted: its end breaks the rule, or its resource is not known.</summary>
    public static UnusableRecord Unusable(Booking booking, long index, RecordRule rule) => rule == RecordRule.Unknown
        ? new UnusableRecord { Position = index, Field = nameof(Booking.Resource), Rule = rule, Value = booking.Resource }
        : RecordTimes.UnusableEnd(index, rule, booking.End);

    /// <summary>Adds a booking that has no problem.</summary>
    public void Add(Booking booking, UtilizationOptions options)
        => Add(booking.Start.ToUnixTimeTicks(), (booking.End ?? options.OpenUntil)!.Value.ToUnixTimeTicks(), booking.Activity);

    public void Add(long start, long end, Activity activity)
    {
        if (start >= origin && start - origin < length)
        {
            started.Add(start - origin);
        }

        var (from, until) = (Math.Max(start, origin), Math.Min(end, origin + length));
        if (from >= until || activity == Activity.Idle)
        {
            return;
        }

        if (count == starts.Length)
        {
            Grow(ref starts);
            Grow(ref ends);
        }

        starts[count] = ((from - origin) << 3) | (long)activity;
        ends[count] = ((until - origin) << 3) | (long)activity;
        count++;
    }

    public void Sort()
    {
        Array.Sort(starts, 0, count);
        Array.Sort(ends, 0, count);
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(starts);
        ArrayPool<long>.Shared.Return(ends);
        (starts, ends, count) = ([], [], 0);
    }

    private void Grow(ref long[] column)
    {
        var larger = ArrayPool<long>.Shared.Rent(2 * count);
        Array.Copy(column, larger, count);
        ArrayPool<long>.Shared.Return(column);
        column = larger;
    }
}
