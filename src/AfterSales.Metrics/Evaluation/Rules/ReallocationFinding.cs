using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Surplus that can move to shortage.</summary>
public sealed partial record ReallocationFinding
{
    /// <summary>What lines will not need, less what they keep.</summary>
    public required Money Surplus { get; init; }

    /// <summary>What lines will lack.</summary>
    public required Money Shortage { get; init; }

    /// <summary>What can move: the smaller of both.</summary>
    public required Money Moved { get; init; }

    /// <summary>What will still be lacking.</summary>
    public required Money Unmet { get; init; }

    /// <summary>What it says.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="benefit">What covering the shortage avoids, in units of the currency; null when nobody estimated it. Moving money saves none.</param>
    /// <returns>The proposal; null when nothing can move.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, or the benefit is beyond what can be held.</exception>
    public Proposal? ToProposal(string id, string owner, Estimate? benefit = null)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Status != ProposalRuleStatus.Proposed ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.ReallocateBudget,
            Owner = owner,
            Cost = Money.Zero(Moved.Currency),
            Benefit = benefit,
            Savings = SavingsKind.Avoidance,
            Evidence =
            [
                new ProposalEvidence { Figure = "Budget shortage", Value = Measurement.Of(Shortage), Target = Measurement.Of(Money.Zero(Moved.Currency)) },
            ],
        };
    }
}
