using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>A ledger divided in one dimension: the classes and the unclassified rest add up to the ledger's total, to the last digit.</summary>
public sealed partial record CostDimensionResult
{
    /// <summary>The dimension.</summary>
    public required CostDimension Dimension { get; init; }

    /// <summary>Every class the rules name, in the order they first name it, those without lines too.</summary>
    public required IReadOnlyList<CostClassTotal> Classes { get; init => field = FrozenList.Keep(value); }

    /// <summary>The lines that no rule gave a class, always there.</summary>
    public required CostClassTotal Unclassified { get; init; }

    /// <summary>Classified lines as a fraction of all lines; undefined without lines.</summary>
    public required Figure<double> CoverageByCount { get; init; }

    /// <summary>Classified gross amount as a fraction of the ledger's gross amount; undefined when all amounts are zero.</summary>
    public required Figure<double> CoverageByAmount { get; init; }
}
