using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>People required against people present.</summary>
public sealed partial record StaffingFinding
{
    /// <summary>People required.</summary>
    public required int Required { get; init; }

    /// <summary>People present.</summary>
    public required int Present { get; init; }

    /// <summary>Required − present: to hire when positive, freed when negative.</summary>
    public required int Change { get; init; }

    /// <summary>What it says.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>What hiring costs; 0 when nobody is to be hired.</summary>
    public required Money Cost { get; init; }

    /// <summary>What freed people cost: a soft saving until the ledger falls; 0 when nobody is freed.</summary>
    public required Money Saving { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What the change would cost beside pay.</param>
    /// <param name="benefit">What hiring would bring, in units of the currency, as the backlog avoided; null when nobody estimated it. Of freed people the
    /// saving.</param>
    /// <returns>The proposal; null when nothing changes.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, the cost is negative, or the benefit is beyond what can be held.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    /// <exception cref="OverflowException">The cost together exceeds decimal's range.</exception>
    public Proposal? ToProposal(string id, string owner, Money cost, Estimate? benefit = null)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Change == 0 ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.Staffing,
            Owner = owner,
            Cost = cost + Cost,
            Benefit = Change > 0 ? benefit : RuleEstimates.Exact(Saving.Amount),
            Savings = Change > 0 ? SavingsKind.Avoidance : SavingsKind.Soft,
            Evidence = [new ProposalEvidence { Figure = "People", Value = Measurement.Of((double)Present), Target = Measurement.Of((double)Required) }],
        };
    }
}
