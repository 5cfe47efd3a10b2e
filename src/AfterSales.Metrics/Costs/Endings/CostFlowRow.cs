using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One service or department: what it had, what came from each service, what is left.</summary>
public sealed partial record CostFlowRow
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own cost.</summary>
    public required Money OwnCost { get; init; }

    /// <summary>What came from each service; from itself what it passed on, with a minus.</summary>
    public required IReadOnlyList<Money> Flows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Own cost + flows.</summary>
    public required Money Left { get; init; }
}
