using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A proposal with its rank, its worth, and what became of it.</summary>
public sealed partial record RankedProposal
{
    /// <summary>The proposal as it was given.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>Its rank, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Benefit − cost, limits shifted; undefined, with the reason, when the benefit is not estimated.</summary>
    public required Estimate Net { get; init; }

    /// <summary>Probability that the net value is above 0; of a benefit without limits 1 or 0.</summary>
    public required Figure<double> Chance { get; init; }

    /// <summary>What certainty before deciding would be worth at most, in units of the currency.</summary>
    public required Figure<double> ValueOfKnowing { get; init; }

    /// <summary>What became of it.</summary>
    public required ProposalStatus Status { get; init; }

    /// <summary>The ids that stand in its way: the chosen one of its group, or what it needs and is not chosen.</summary>
    public required IReadOnlyList<string> Because { get; init => field = FrozenList.Copy(value); }

    /// <summary>The benefit after what the better ranked took from its pool; null when it was not looked at.</summary>
    public required double? MarginalBenefit { get; init; }

    /// <summary>Benefit − marginal benefit: what would have been saved twice.</summary>
    public required double? Overlap { get; init; }

    /// <summary>Marginal benefit − cost.</summary>
    public required double? MarginalNet { get; init; }
}
