using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostClassification"/> made of a ledger: totals by class in each dimension, what each rule did, and every line's
/// decisions.</summary>
public sealed partial record CostClassificationResult
{
    /// <summary>The currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The whole ledger.</summary>
    public required CostTotals Total { get; init; }

    /// <summary>The ledger divided in each dimension of the rules.</summary>
    public required IReadOnlyList<CostDimensionResult> Dimensions { get; init => field = FrozenList.Keep(value); }

    /// <summary>What each rule did, in the rules' order.</summary>
    public required IReadOnlyList<CostRuleUse> Rules { get; init => field = FrozenList.Keep(value); }

    /// <summary>Rules that contradicted each other, by the places of the rules.</summary>
    public required IReadOnlyList<CostRuleConflict> Conflicts { get; init => field = FrozenList.Keep(value); }

    /// <summary>The lines in their order, when lines were classified; empty when a tally was.</summary>
    public required IReadOnlyList<ClassifiedEntry> Entries { get; init => field = FrozenList.Keep(value); }

    /// <summary>The groups in the order of their keys, when a tally was classified; empty when lines were.</summary>
    public required IReadOnlyList<ClassifiedGroup> Groups { get; init => field = FrozenList.Keep(value); }

    /// <summary>The ledger divided in one dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <returns>The classes and the rest.</returns>
    /// <exception cref="ArgumentException">The rules have no class in this dimension.</exception>
    public CostDimensionResult In(CostDimension dimension)
    {
        Guard.NotNull(dimension);
        return Dimensions.FirstOrDefault(item => item.Dimension == dimension)
            ?? throw new ArgumentException($"Dimension must be one the rules classify in; it is {dimension}.", nameof(dimension));
    }

    /// <summary>What the lines of one class add up to.</summary>
    /// <param name="costClass">The class.</param>
    /// <returns>The totals; zeros when no line has the class.</returns>
    /// <exception cref="ArgumentException">The rules do not name this class.</exception>
    public CostTotals TotalsOf(CostClass costClass)
        => In(Guard.NotNull(costClass).Dimension).Classes.FirstOrDefault(item => item.Class == costClass)?.Totals
            ?? throw new ArgumentException($"Class must be one the rules name; it is {costClass}.", nameof(costClass));
}
