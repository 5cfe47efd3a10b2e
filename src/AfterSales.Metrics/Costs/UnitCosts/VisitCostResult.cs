using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="VisitCost"/> found, with its ingredients.</summary>
public sealed partial record VisitCostResult
{
    /// <summary>Number of visits.</summary>
    public required long Visits { get; init; }

    /// <summary>Number of cases visited.</summary>
    public required long Cases { get; init; }

    /// <summary>What all visits cost.</summary>
    public required Money Cost { get; init; }

    /// <summary>Cost / visits.</summary>
    public required Figure<decimal> CostPerVisit { get; init; }

    /// <summary>Cost / cases.</summary>
    public required Figure<decimal> CostPerCase { get; init; }

    /// <summary>Visits / cases.</summary>
    public required Figure<double> VisitsPerCase { get; init; }

    /// <summary>Travel / (travel + work), as a fraction.</summary>
    public required Figure<double> TravelShare { get; init; }

    /// <summary>Number of visits after the first.</summary>
    public required long RepeatVisits { get; init; }

    /// <summary>What the visits after the first cost.</summary>
    public required Money RepeatVisitCost { get; init; }

    /// <summary>Their part of the cost, as a fraction.</summary>
    public required Figure<double> RepeatVisitCostShare { get; init; }

    /// <summary>What each case cost, in the ordinal order of their names.</summary>
    public required IReadOnlyList<CostItem> CostByCase { get; init => field = FrozenList.Keep(value); }
}
