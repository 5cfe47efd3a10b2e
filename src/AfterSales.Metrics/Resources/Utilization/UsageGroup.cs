using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The plain numbers of a <see cref="UsageTally"/>, of one resource or a group of them: what a
/// query must return for a tally to be filled from it.</summary>
public sealed partial record UsageGroup
{
    /// <summary>How many bookings begin in the window.</summary>
    public long BookingsStarted { get; init => field = Guard.NotNegative(value); }

    /// <summary>For how long no booking, one, two … at once used a resource: item k is the time at concurrency k, and all together are the window.</summary>
    public required IReadOnlyList<TotalTime> TimeByConcurrency { get; init => field = FrozenList.Copy(value); }

    /// <summary>The same time by the set of activities going on.</summary>
    public required IReadOnlyList<ActivityTime> TimeByActivities { get; init => field = FrozenList.Copy(value); }
}
