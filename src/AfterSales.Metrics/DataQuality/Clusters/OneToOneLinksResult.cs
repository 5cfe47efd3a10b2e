using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Links of two lists in which each record occurs once at most.</summary>
public sealed partial record OneToOneLinksResult
{
    /// <summary>The links by their left record.</summary>
    public required IReadOnlyList<LinkageEdge> Links
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The sum of their weights.</summary>
    public required Figure<double> TotalWeight { get; init; }

    /// <summary>Links dropped because a record's heaviest were equal.</summary>
    public required IReadOnlyList<LinkageEdge> DroppedAsTies
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The largest sum any one-to-one choice has; what the greedy choice misses of it is its price.</summary>
    public required Figure<double> BestTotalWeight { get; init; }
}
