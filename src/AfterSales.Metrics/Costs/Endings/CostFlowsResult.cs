using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostFlows"/> found: rows, and their sums column by column.</summary>
public sealed partial record CostFlowsResult
{
    /// <summary>The services whose flows the columns are.</summary>
    public required IReadOnlyList<string> Services
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>A row for each service, then for each department.</summary>
    public required IReadOnlyList<CostFlowRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All own cost.</summary>
    public required Money OwnCost { get; init; }

    /// <summary>Sum of each service's column: zero.</summary>
    public required IReadOnlyList<Money> Flows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All that is left anywhere: all own cost.</summary>
    public required Money Left { get; init; }
}
