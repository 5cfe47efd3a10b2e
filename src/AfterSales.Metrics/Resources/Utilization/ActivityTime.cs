using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How long exactly these activities went on at once, in and out of working hours.</summary>
public sealed partial record ActivityTime
{
    /// <summary>The activities that went on at once, each once and in the order of the enumeration; empty when none did. <see cref="Activity.Idle"/> is
    /// never among them.</summary>
    public required IReadOnlyList<Activity> Activities
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value).Select(a => Guard.Defined(a, nameof(Activities)))
            .Where(a => a != Activity.Idle).Distinct().OrderBy(a => a).ToArray());
    }

    /// <summary>For how long in working hours.</summary>
    public required TotalTime InHours { get; init => field = NotNegative(value); }

    /// <summary>For how long outside.</summary>
    public required TotalTime OutOfHours { get; init => field = NotNegative(value); }

    private static TotalTime NotNegative(TotalTime value, [CallerMemberName] string name = "") => TotalTime.FromTicks(Guard.NotNegative(value.Ticks, name));
}
