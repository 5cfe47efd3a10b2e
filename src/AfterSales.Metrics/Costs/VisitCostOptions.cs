using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How <see cref="VisitCost"/> judges a first-time fix.</summary>
public sealed record VisitCostOptions
{
    /// <summary>The first visit's own outcome counts, whatever comes later.</summary>
    public static VisitCostOptions Default { get; } = new();

    /// <summary>
    /// A case whose first visit was fixed but that was visited again within so many days after it is no first-time fix; null, the default, looks at the first visit alone.
    /// With a window, visits need dates: a fixed case whose repeat visit or first visit lacks one makes the rate undefined.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int? RepeatWindowDays
    {
        get;
        init => field = value is { } days ? Guard.Positive(days, nameof(RepeatWindowDays)) : null;
    }
}
