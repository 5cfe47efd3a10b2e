using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Hand-offs, or repeated steps, beyond the reference, and what they cost.</summary>
public sealed partial record HandOffFinding
{
    /// <summary>What it was found from.</summary>
    public required HandOffInput Input { get; init; }

    /// <summary>Hand-offs per case.</summary>
    public required Figure<double> PerCase { get; init; }

    /// <summary>Hand-offs beyond reference × cases; 0 when there are none.</summary>
    public required decimal Excess { get; init; }

    /// <summary>What it says.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>What they cost, unrounded.</summary>
    public required Money Effect { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What it would cost.</param>
    /// <param name="kind"><see cref="ProposalKind.HandOff"/>, or <see cref="ProposalKind.Rework"/> when repeats were counted.</param>
    /// <returns>The proposal, a soft saving without limits; null when there is nothing to propose.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, the cost is negative, or the kind is another.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public Proposal? ToProposal(string id, string owner, Money cost, ProposalKind kind = ProposalKind.HandOff)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        Guard.OneOf(kind, [ProposalKind.HandOff, ProposalKind.Rework]);
        return Status != ProposalRuleStatus.Proposed ? null : new Proposal
        {
            Id = id,
            Kind = kind,
            Owner = owner,
            Cost = Money.Of(cost.In(Effect.Currency), cost.Currency),
            Benefit = RuleEstimates.Exact(Effect.Amount),
            Savings = SavingsKind.Soft,
            Evidence =
            [
                new ProposalEvidence
                {
                    Figure = kind == ProposalKind.HandOff ? "Hand-offs per case" : "Repeats per case",
                    Value = Measurement.Of(PerCase),
                    Target = Measurement.Of((double)Input.ReferencePerCase),
                },
            ],
        };
    }
}
