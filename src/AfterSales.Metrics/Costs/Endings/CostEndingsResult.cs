using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostEndings"/> found.</summary>
public sealed partial record CostEndingsResult
{
    /// <summary>The places; their totals add up to <see cref="Total"/>.</summary>
    public required IReadOnlyList<CostEnding> Places
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All direct cost of the plan; null when the rules call no line direct.</summary>
    public required Money? Direct { get; init; }

    /// <summary>The ledger's net.</summary>
    public required Money Total { get; init; }
}
