using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>
/// The working time of a calendar inside a window, in ticks from the window's start: disjoint stretches in order, and how much has passed before each.
/// </summary>
internal sealed class WorkTimeline
{
    /// <summary>Shifts that reach into a window begin before it, and before the first day there is, none does.</summary>
    public static readonly Instant Earliest = Instant.MinValue + Duration.FromDays(59);

    public static readonly Duration LongestWindow = Duration.FromDays(3000 * 366);

    /// <summary>Where more stretches than this may come, they are counted first.</summary>
    private const long Many = 1 << 25;

    /// <summary>Stretches that a list keeps; of more it makes those it is asked for.</summary>
    private const long MostListed = 1 << 20;

    /// <summary>The days around a window whose shifts may reach into it.</summary>
    private const int MostDaysAround = 14;

    private readonly long[] starts;
    private readonly long[] ends;
    private readonly int count;
    private long[]? before;

    private WorkTimeline(long origin, long length, long[] starts, long[] ends, int count)
        => (Origin, Length, this.starts, this.ends, this.count) = (origin, length, starts, ends, count);

    /// <summary>The window's start in Unix ticks.</summary>
    public long Origin { get; }

    /// <summary>The window's length in ticks.</summary>
    public long Length { get; }

    /// <summary>All working time in ticks.</summary>
    public long Total => Before[count];

    /// <summary>Where each stretch starts; at least one more that never comes spares every search the question whether there is one.</summary>
    public ReadOnlySpan<long> Starts => starts;

    public ReadOnlySpan<long> Ends => ends;

    /// <summary>The working time before each stretch.</summary>
    public ReadOnlySpan<long> Before => before ??= Sums();

    public static WorkTimeline Of(WorkCalendar calendar, Interval window)
    {
        var (origin, end) = Ticks(window);
        var stretches = WorkStretches.Of(calendar, origin, end);
        var most = Most(calendar, origin, end);
        var room = (most > Many ? stretches.Count() : most) + 1;
        var (starts, ends, count) = (new long[room], new long[room], 0);
        foreach (var stretch in stretches)
        {
            (starts[count], ends[count]) = stretch;
            count++;
        }

        // Many shifts become few stretches where they touch; a little room left over is not worth a copy.
        if (count < room / 2)
        {
            Array.Resize(ref starts, count + 1);
            Array.Resize(ref ends, count + 1);
        }

        for (var i = count; i < starts.Length; i++)
        {
            (starts[i], ends[i]) = (long.MaxValue, long.MaxValue);
        }

        return new WorkTimeline(origin, end - origin, starts, ends, count);
    }

    /// <summary>The stretches as intervals; of very many, only where to find them is kept.</summary>
    public static IReadOnlyList<Interval> IntervalsOf(WorkCalendar calendar, Interval window)
    {
        var (origin, end) = Ticks(window);
        return Most(calendar, origin, end) > MostListed ? new WorkingIntervalList(calendar, origin, end) : Of(calendar, window).ToIntervals();
    }

    /// <summary>All working time in ticks, without keeping the stretches.</summary>
    public static long TotalOf(WorkCalendar calendar, Interval window)
    {
        var (origin, end) = Ticks(window);
        return WorkWeeks.TotalOf(calendar, origin, end);
    }

    /// <summary>A window in Unix ticks, once it is known to be one that can be counted.</summary>
    public static (long Origin, long End) Ticks(Interval window) => Guard.Bounded(window).Duration > LongestWindow
        ? throw Guard.OutOfRange(nameof(window), "must not be longer than 3,000 years", window)
        : window.Start < Earliest ? throw Guard.OutOfRange(nameof(window), "must not begin before the third month of the year −9998", window)
        : (window.Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());

    /// <summary>The first stretch that ends after an offset.</summary>
    public int StretchAt(long offset)
    {
        var found = Array.BinarySearch(ends, offset);
        return found >= 0 ? found + 1 : ~found;
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
        var found = Array.BinarySearch(before ??= Sums(), 0, count + 1, passed);
        var i = (found >= 0 ? found : ~found) - 1;
        return starts[i] + passed - before[i];
    }

    public IReadOnlyList<Interval> ToIntervals() => new ComputedList<Interval>(
        count, i => new Interval(Instant.FromUnixTimeTicks(Origin + starts[i]), Instant.FromUnixTimeTicks(Origin + ends[i])));

    /// <summary>Stretches there can be at most.</summary>
    private static long Most(WorkCalendar calendar, long origin, long end)
        => (((end - origin) / NodaConstants.TicksPerDay) + MostDaysAround) * Math.Max(1, MostShifts(calendar));

    private static int MostShifts(WorkCalendar calendar) => calendar.Patterns
        .SelectMany(p => Enumerable.Range(1, 7).Select(d => p.On((IsoDayOfWeek)d).Count))
        .Concat(calendar.SpecialDays.Select(d => d.Shifts.Count)).DefaultIfEmpty(0).Max();

    private long[] Sums()
    {
        var sums = new long[starts.Length];
        for (var i = 1; i < sums.Length; i++)
        {
            // Beyond the last stretch stands one that never comes, which adds nothing.
            sums[i] = i > count ? sums[count] : sums[i - 1] + ends[i - 1] - starts[i - 1];
        }

        return sums;
    }
}
