using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="ProposalRanking"/> found.</summary>
public sealed partial record ProposalRankingResult
{
    /// <summary>All proposals, by rank.</summary>
    public required IReadOnlyList<RankedProposal> Proposals { get; init => field = FrozenList.Copy(value); }

    /// <summary>The chosen ones together.</summary>
    public required ProposalTotals Totals { get; init; }

    /// <summary>The pools, in the order given.</summary>
    public required IReadOnlyList<PoolUse> Pools { get; init => field = FrozenList.Copy(value); }

    /// <summary>How it was ranked.</summary>
    public required ProposalRankingOptions Options { get; init; }
}
