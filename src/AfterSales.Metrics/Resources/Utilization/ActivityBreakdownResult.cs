using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ActivityBreakdown"/> found, with its ingredients.</summary>
public sealed partial record ActivityBreakdownResult
{
    /// <summary>The working time.</summary>
    public required TotalTime Capacity { get; init; }

    /// <summary>One part for each activity, in the order of precedence, idle last; together they are the whole.</summary>
    public required IReadOnlyList<ActivityPart> Parts { get; init => field = FrozenList.Keep(value); }

    /// <summary>(Billable + productive) / capacity.</summary>
    public required Figure<double> ProductiveShare { get; init; }

    /// <summary>Billable / (billable + productive): how much of the work was charged.</summary>
    public required Figure<double> BillableShareOfWork { get; init; }

    /// <summary>Travel / (billable + productive + travel + waiting): how much of the busy time went on the road.</summary>
    public required Figure<double> TravelShareOfBusy { get; init; }

    /// <summary>(Billable + productive + travel + waiting) / (capacity − unavailable): how busy the resource was when it was there.</summary>
    public required Figure<double> Occupancy { get; init; }

    /// <summary>Unavailable / capacity: how much of the paid time cannot be planned with.</summary>
    public required Figure<double> Shrinkage { get; init; }
}
