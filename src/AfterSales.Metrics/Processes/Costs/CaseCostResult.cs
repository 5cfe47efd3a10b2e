using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="CaseCost"/> found.</summary>
public sealed partial record CaseCostResult
{
    /// <summary>The matrix of the same cases, with the same total.</summary>
    public required ProcessCostResult Process { get; init; }

    /// <summary>Every case, in the order given; in whole units they add up to the same total as the cells.</summary>
    public required IReadOnlyList<CaseCostLine> Cases { get; init => field = FrozenList.Copy(value); }

    /// <summary>Cases whose time is not all priced, or not all known.</summary>
    public required long IncompleteCases { get; init; }
}
