using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Whether more cases could be solved at the first visit, and what that would save.</summary>
public sealed partial record FirstTimeFixFinding
{
    /// <summary>What it was found from.</summary>
    public required FirstTimeFixInput Input { get; init; }

    /// <summary>The rate, with Wilson's limits.</summary>
    public required Estimate Rate { get; init; }

    /// <summary>Proposed only when the upper limit of the rate is below the target.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>What reaching the target would save, in units of the currency, at least 0; limits from the other limit of the rate.</summary>
    public required Estimate Effect { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What it would cost.</param>
    /// <returns>The proposal; null when it is not proposed.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, the cost is negative, or the effect is beyond what can be held.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public Proposal? ToProposal(string id, string owner, Money cost)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Status != ProposalRuleStatus.Proposed ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.FirstTimeFix,
            Owner = owner,
            Cost = Money.Of(cost.In(Input.CostOfRepeat.Currency), cost.Currency),
            Benefit = RuleEstimates.Fair(Effect, 1, nameof(Effect)),
            Savings = SavingsKind.Soft,
            Evidence = [new ProposalEvidence { Figure = "First-time fix rate", Value = Measurement.Of(Rate), Target = Measurement.Of(Input.Target) }],
        };
    }
}
