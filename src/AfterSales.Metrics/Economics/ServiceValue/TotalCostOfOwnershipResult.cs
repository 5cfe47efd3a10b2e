using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="TotalCostOfOwnership"/> found.</summary>
public sealed partial record TotalCostOfOwnershipResult
{
    /// <summary>The discount rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>The number of periods of the longest line after the first.</summary>
    public required int Periods { get; init; }

    /// <summary>The categories, in the order of their first line.</summary>
    public required IReadOnlyList<OwnershipCategory> Categories
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The undiscounted total, exact.</summary>
    public required decimal Sum { get; init; }

    /// <summary>The discounted total.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>The even cost of each period that is worth as much; undefined without a period to spread over.</summary>
    public required Figure<double> EquivalentAnnualCost { get; init; }
}
