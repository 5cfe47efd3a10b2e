using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>The projects chosen, what is proven of the choice, and the ranking's choice beside it.</summary>
public sealed partial record ProjectSelectionResult
{
    /// <summary>What is proven.</summary>
    public required ProjectSelectionStatus Status { get; init; }

    /// <summary>The positions of the chosen projects, ascending.</summary>
    public required IReadOnlyList<int> Selected { get; init => field = FrozenList.Keep(value); }

    /// <summary>What they bring together.</summary>
    public required decimal Benefit { get; init; }

    /// <summary>What they take of each budget.</summary>
    public required IReadOnlyList<decimal> Costs { get; init => field = FrozenList.Keep(value); }

    /// <summary>
    /// What the best choice would bring if projects could be chosen in part (LP relaxation): no choice brings more. Where the linear program has more than
    /// 250,000 cells, the bound of prices for the budgets along a forest of the prerequisites, which is the same or higher.
    /// </summary>
    public required double LinearBound { get; init; }

    /// <summary>The best bound that is proven: <see cref="Benefit"/> once it is optimal.</summary>
    public required double Bound { get; init; }

    /// <summary>Bound − benefit: zero once it is optimal.</summary>
    public required double Gap { get; init; }

    /// <summary>The nodes of the search tree; a choice found by a table or lists has few.</summary>
    public required long Nodes { get; init; }

    /// <summary>The work done, in the steps of <see cref="ProjectSelectionOptions.MaximumWork"/>.</summary>
    public required long Work { get; init; }

    /// <summary>What the ranking by profitability index would choose.</summary>
    public required IReadOnlyList<int> RankingSelected { get; init => field = FrozenList.Keep(value); }

    /// <summary>What that would bring.</summary>
    public required decimal RankingBenefit { get; init; }
}
