using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What must be remembered of bookings to tell how well resources were used: time by concurrency and time by the set of activities going on.</summary>
/// <remarks>
/// <para>Whole numbers of ticks only, so that merging is exact: any split of the resources, in any order, gives the same bits.
/// Overlap is a matter of all bookings of one resource together, so the bookings of one resource belong into one
/// <see cref="Add(IEnumerable{Booking}, WorkCalendar, Interval, UtilizationOptions)"/>;
/// between resources, and between windows that do not overlap, the work may be divided freely.</para>
/// <para>Holds any fleet: a sum goes far beyond what a duration can, see <see cref="TotalTime"/>. Not safe for several threads at once.</para>
/// </remarks>
public sealed class UsageTally
{
    /// <summary>Every set of the five activities other than idle has a number: the sum of 2^activity over its members.</summary>
    internal const int Sets = 32;

    /// <summary>The set numbers below this bit are those without <see cref="Activity.Unavailable"/>.</summary>
    internal const int UnavailableBit = 1 << (int)Activity.Unavailable;

    internal WideTicks InHours = new(Sets);
    internal WideTicks OutOfHours = new(Sets);
    internal WideTicks Levels = new(2);
    internal long Started;

    /// <summary>How many bookings begin in the windows added so far; one that runs on from before is not counted again.</summary>
    public long BookingsStarted => Started;

    /// <summary>A tally filled from plain sums, as of a query that groups by resource or team.</summary>
    /// <param name="groups">The sums of each group; read once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A group is null, or its sums contradict each other.</exception>
    /// <exception cref="OverflowException">A sum exceeds some 250 billion years.</exception>
    public static UsageTally OfGroups(IEnumerable<UsageGroup> groups)
    {
        var tally = new UsageTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds the bookings of one resource inside a window.</summary>
    /// <param name="bookings">All bookings of the resource that touch the window, in any order; those outside add nothing. Read once.</param>
    /// <param name="calendar">The resource's calendar.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="options">How to read bookings; null is <see cref="UtilizationOptions.Default"/>.</param>
    /// <returns>The bookings that could not be counted, each with the reason.</returns>
    /// <exception cref="ArgumentException">The bookings are of several resources, or an end of the window is not known.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public IReadOnlyList<UnusableRecord> Add(IEnumerable<Booking> bookings, WorkCalendar calendar, Interval window, UtilizationOptions? options = null)
    {
        Guard.NotNull(bookings);
        var frame = new UsageFrame(Guard.NotNull(calendar), window, null);
        using var keys = frame.Keys();
        var unusable = keys.AddAll(bookings, options ?? UtilizationOptions.Default);
        Merge(frame.Whole(keys));
        return unusable;
    }

    /// <summary>Adds the bookings of one resource inside a window, given as columns of Unix ticks.</summary>
    /// <param name="startTicks">When each starts.</param>
    /// <param name="endTicks">When each ends, not before it starts; as many.</param>
    /// <param name="calendar">The resource's calendar.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <exception cref="ArgumentException">The columns differ in length, a booking ends before it starts, or an end of the window is not known.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<long> startTicks, ReadOnlySpan<long> endTicks, WorkCalendar calendar, Interval window)
    {
        Guard.SameLength(endTicks.Length, startTicks.Length, nameof(endTicks), nameof(startTicks));
        for (var i = 0; i < startTicks.Length; i++)
        {
            if (endTicks[i] < startTicks[i])
            {
                throw Guard.Item(nameof(endTicks), "must not be before the start", i, endTicks[i]);
            }
        }

        var frame = new UsageFrame(Guard.NotNull(calendar), window, null);
        using var keys = frame.Keys();
        for (var i = 0; i < startTicks.Length; i++)
        {
            keys.Add(startTicks[i], endTicks[i], Activity.Productive);
        }

        Merge(frame.Whole(keys));
    }

    /// <summary>Adds plain sums.</summary>
    /// <param name="group">The sums.</param>
    /// <exception cref="ArgumentException">The sums contradict each other, or a time is negative.</exception>
    /// <exception cref="OverflowException">A sum exceeds some 250 billion years.</exception>
    public void AddGroup(UsageGroup group)
    {
        Check(group);
        for (var level = 0; level < group.TimeByConcurrency.Count; level++)
        {
            if (group.TimeByConcurrency[level] > TotalTime.Zero)
            {
                Levels.Add(level, group.TimeByConcurrency[level].Ticks);
            }
        }

        foreach (var time in group.TimeByActivities)
        {
            var set = time.Activities.Sum(a => 1 << (int)a);
            InHours.Add(set, time.InHours.Ticks);
            OutOfHours.Add(set, time.OutOfHours.Ticks);
        }

        Started += group.BookingsStarted;
    }

    /// <summary>Adds everything another tally holds.</summary>
    /// <param name="other">The other tally, of other resources or other windows; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Merge(UsageTally other)
    {
        Levels.Add(Guard.NotNull(other).Levels);
        InHours.Add(other.InHours);
        OutOfHours.Add(other.OutOfHours);
        Started += other.Started;
    }

    /// <summary>What the tally holds, as plain sums; <see cref="OfGroups"/> makes the same tally of them.</summary>
    /// <returns>One group: concurrency up to the highest that lasted, and the sets of activities that did. The parts were added up and are not told
    /// apart any more.</returns>
    public IReadOnlyList<UsageGroup> ToGroups() => FrozenList.Own([ToGroup()]);

    internal UsageGroup ToGroup()
    {
        var count = Levels.Length;
        while (count > 0 && Levels[count - 1] == 0)
        {
            count--;
        }

        return new UsageGroup
        {
            BookingsStarted = Started,
            TimeByConcurrency = FrozenList.Own(Times(count)),
            TimeByActivities = FrozenList.Own(Enumerable.Range(0, Sets).Where(set => InHours[set] > 0 || OutOfHours[set] > 0).Select(set => new ActivityTime
            {
                Activities = Members(set),
                InHours = TotalTime.FromTicks(InHours[set]),
                OutOfHours = TotalTime.FromTicks(OutOfHours[set]),
            }).ToArray()),
        };
    }

    /// <summary>The activities of a set number.</summary>
    internal static FrozenList<Activity> Members(int set)
        => FrozenList.Own(Enumerable.Range(0, (int)Activity.Idle).Where(a => (set & (1 << a)) != 0).Select(a => (Activity)a).ToArray());

    /// <summary>Whether the resource is in use while exactly these activities go on.</summary>
    internal static bool IsUse(int set) => (set & (UnavailableBit - 1)) != 0;

    /// <summary>The time by concurrency, with room for a level.</summary>
    internal long[] LevelsUpTo(int level)
    {
        Levels.Grow(level + 1);
        return Levels.Low;
    }

    private TotalTime[] Times(int count)
    {
        var times = new TotalTime[count];
        for (var level = 0; level < count; level++)
        {
            times[level] = TotalTime.FromTicks(Levels[level]);
        }

        return times;
    }

    private static void Check(UsageGroup group)
    {
        var levels = Guard.NotNull(group).TimeByConcurrency;
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level] < TotalTime.Zero)
            {
                throw Guard.Item(nameof(UsageGroup.TimeByConcurrency), "must not be negative", level, levels[level]);
            }
        }

        var (whole, used) = (Sum(levels), Sum(levels.Skip(1)));
        var sets = group.TimeByActivities;
        var wholeBySet = Sum(sets.Select(t => t.InHours + t.OutOfHours));
        var usedBySet = Sum(sets.Where(t => t.Activities.Any(a => a < Activity.Unavailable)).Select(t => t.InHours + t.OutOfHours));
        if (whole != wholeBySet || used != usedBySet)
        {
            throw Guard.Mistake(
                nameof(UsageGroup.TimeByActivities),
                $"Time by concurrency and by activities must agree: {whole} and {wholeBySet} in all, {used} and {usedBySet} of use.");
        }
    }

    private static TotalTime Sum(IEnumerable<TotalTime> times) => times.Aggregate(TotalTime.Zero, (sum, item) => sum + item);
}
