using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="ParetoAnalysis"/> found.</summary>
public sealed partial record ParetoResult
{
    /// <summary>The sum of the ranked items, of which the shares are fractions.</summary>
    public required Money Total { get; init; }

    /// <summary>The items of zero or more, the largest first.</summary>
    public required IReadOnlyList<ParetoItem> Ranked { get; init => field = FrozenList.Keep(value); }

    /// <summary>Every class, those without items too.</summary>
    public required IReadOnlyList<ParetoClass> Classes { get; init => field = FrozenList.Keep(value); }

    /// <summary>The items below zero (net credits), in input order: they have no place on a line from 0 to 1, and are not lost.</summary>
    public required IReadOnlyList<CostItem> Credits { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of the items below zero; <see cref="Total"/> + this = the net sum of all items.</summary>
    public required Money CreditTotal { get; init; }
}
