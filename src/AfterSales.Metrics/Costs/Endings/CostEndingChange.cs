using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What ends in one place by several ways of allocation.</summary>
public sealed partial record CostEndingChange
{
    /// <summary>What kind of place.</summary>
    public required CostEndingKind Kind { get; init; }

    /// <summary>The department; null where none is named.</summary>
    public required string? Name { get; init; }

    /// <summary>What ends there, way by way; zero where nothing does.</summary>
    public required IReadOnlyList<Money> Totals
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>By the last way less by the first.</summary>
    public required Money Difference { get; init; }
}
