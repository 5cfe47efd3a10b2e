using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Which lines could give and which need, and transfers that bring them together.</summary>
public sealed partial record VirementProposal
{
    /// <summary>The lines in the order given. Their changes add up to zero.</summary>
    public required IReadOnlyList<VirementBalance> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The transfers.</summary>
    public required IReadOnlyList<BudgetTransfer> Transfers { get; init => field = FrozenList.Keep(value); }

    /// <summary>What is moved in all.</summary>
    public required Money Moved { get; init; }

    /// <summary>What is needed and nobody could give, or the limits keep from receiving.</summary>
    public required Money Unmet { get; init; }
}
