using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>
/// The working time of a calendar inside a window, in ticks from the window's start: disjoint stretches in order, and how much has passed before each.
/// </summary>
internal sealed class WorkTimeline
{
    public static readonly Duration LongestWindow = Duration.FromDays(3000 * 366);

    /// <summary>Where more stretches than this may come, they are counted first, so that no room is made twice.</summary>
    private const long Many = 1 << 20;

    private readonly long[] starts;
    private readonly long[] ends;
    private long[]? before;

    private WorkTimeline(long origin, long length, long[] starts, long[] ends)
        => (Origin, Length, this.starts, this.ends) = (origin, length, starts, ends);

    /// <summary>The window's start in Unix ticks.</summary>
    public long Origin { get; }

    /// <summary>The window's length in ticks.</summary>
    public long Length { get; }

    /// <summary>All working time in ticks.</summary>
    public long Total => Before[ends.Length - 1];

    /// <summary>Where each stretch starts; a last one that never comes spares every search the question whether there is one.</summary>
    public ReadOnlySpan<long> Starts => starts;

    public ReadOnlySpan<long> Ends => ends;

    /// <summary>The working time before each stretch.</summary>
    public ReadOnlySpan<long> Before => before ??= Sums();

    public static WorkTimeline Of(WorkCalendar calendar, Interval window)
    {
        var (origin, end) = Ticks(window);
        var stretches = WorkStretches.Of(calendar, origin, end);
        var most = (((end - origin) / NodaConstants.TicksPerDay) + 2) * Math.Max(1, MostShifts(calendar));
        var (starts, ends) = (new long[most > Many ? stretches.Count() + 1 : 16], Array.Empty<long>());
        Array.Resize(ref ends, starts.Length);
        var count = 0;
        foreach (var stretch in stretches)
        {
            if (count + 1 == starts.Length)
            {
                Array.Resize(ref starts, 2 * starts.Length);
                Array.Resize(ref ends, starts.Length);
            }

            (starts[count], ends[count]) = stretch;
            count++;
        }

        if (count + 1 < starts.Length)
        {
            Array.Resize(ref starts, count + 1);
            Array.Resize(ref ends, count + 1);
        }

        (starts[count], ends[count]) = (long.MaxValue, long.MaxValue);
        return new WorkTimeline(origin, end - origin, starts, ends);
    }

    /// <summary>All working time in ticks, without keeping the stretches.</summary>
    public static long TotalOf(WorkCalendar calendar, Interval window)
    {
        var ((origin, end), total) = (Ticks(window), 0L);
        foreach (var stretch in WorkStretches.Of(calendar, origin, end))
        {
            total += stretch.End - stretch.Start;
        }

        return total;
    }

    /// <summary>How much working time has passed at an offset from the window's start.</summary>
    public long PassedAt(long offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var i = found >= 0 ? found : ~found - 1;
        return i < 0 ? 0 : Before[i] + Math.Min(offset, ends[i]) - starts[i];
    }

    /// <summary>The first offset at which as much working time has passed; positive, and no more than there is.</summary>
    public long OffsetAt(long passed)
    {
        var found = Array.BinarySearch(before ??= Sums(), passed);
        var i = (found >= 0 ? found : ~found) - 1;
        return starts[i] + passed - before[i];
    }

    public IReadOnlyList<Interval> ToIntervals() => new ComputedList<Interval>(
        starts.Length - 1, i => new Interval(Instant.FromUnixTimeTicks(Origin + starts[i]), Instant.FromUnixTimeTicks(Origin + ends[i])));

    private static (long Origin, long End) Ticks(Interval window) => Guard.Bounded(window).Duration <= LongestWindow
        ? (window.Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks())
        : throw Guard.OutOfRange(nameof(window), "must not be longer than 3,000 years", window);

    private static int MostShifts(WorkCalendar calendar) => calendar.Patterns
        .SelectMany(p => Enumerable.Range(1, 7).Select(d => p.On((IsoDayOfWeek)d).Count))
        .Concat(calendar.SpecialDays.Select(d => d.Shifts.Count)).DefaultIfEmpty(0).Max();

    private long[] Sums()
    {
        var sums = new long[starts.Length];
        for (var i = 1; i < sums.Length; i++)
        {
            sums[i] = sums[i - 1] + ends[i - 1] - starts[i - 1];
        }

        return sums;
    }
}
