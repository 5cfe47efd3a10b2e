using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The greedy walk over ranked proposals.</summary>
internal static class ProposalChoice
{
    public static void Walk(ProposalCandidate[] ranked, SavingsPools pools, decimal? budget)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var spent = 0m;
        bool wasAdded, isWaiting;
        do
        {
            (wasAdded, isWaiting) = (false, false);
            foreach (var candidate in ranked)
            {
                if (!candidate.IsOpen)
                {
                    continue;
                }

                Decide(candidate);
                wasAdded |= candidate.Status == ProposalStatus.Chosen;
                isWaiting |= candidate.Status == ProposalStatus.Needs;
            }
        }
        while (wasAdded && isWaiting);

        void Decide(ProposalCandidate candidate)
        {
            var proposal = candidate.Proposal;
            (candidate.Because, candidate.Marginal) = (FrozenList<string>.Empty, null);
            if (proposal.ExclusiveGroup is { } group && groups.TryGetValue(group, out var other))
            {
                (candidate.Status, candidate.Because) = (ProposalStatus.Excluded, FrozenList.Own<string>([other]));
                return;
            }

            if (!proposal.Needs.All(chosen.Contains))
            {
                (candidate.Status, candidate.Because)
                    = (ProposalStatus.Needs, FrozenList.Own(proposal.Needs.Where(need => !chosen.Contains(need)).ToArray()));
                return;
            }

            var marginal = pools.Marginal(proposal);
            candidate.Marginal = marginal;
            candidate.Status = ExactDecimal.Of(marginal) <= ExactDecimal.Of(proposal.Cost.Amount) ? ProposalStatus.NoGain
                : budget is { } limit && proposal.Cost.Amount > limit - spent ? ProposalStatus.OverBudget
                : ProposalStatus.Chosen;
            if (candidate.Status == ProposalStatus.Chosen)
            {
                pools.Draw(proposal, marginal);
                spent += budget is null ? 0 : proposal.Cost.Amount;
                chosen.Add(proposal.Id);
                if (proposal.ExclusiveGroup is { } taken)
                {
                    groups.Add(taken, proposal.Id);
                }
            }
        }
    }
}
