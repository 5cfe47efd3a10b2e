using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A reserve against the interval of what it should be.</summary>
public sealed partial record ReserveFinding
{
    /// <summary>What it should be.</summary>
    public required Estimate Needed { get; init; }

    /// <summary>What is held.</summary>
    public required Money Held { get; init; }

    /// <summary>Needed − held, in units of the currency: to strengthen when positive, to release when negative.</summary>
    public required Figure<double> Adjustment { get; init; }

    /// <summary>Proposed only when what is held lies outside the interval.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>Always 0: a reserve is a judgment of the past, not a saving.</summary>
    public required Money CashEffect { get; init; }

    /// <summary>The finding as a proposal, without a benefit: it is listed, never ranked as a saving.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <returns>The proposal; null when there is nothing to do.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank.</exception>
    public Proposal? ToProposal(string id, string owner)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Status != ProposalRuleStatus.Proposed ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.WarrantyReserve,
            Owner = owner,
            Cost = Money.Zero(Held.Currency),
            Benefit = null,
            Evidence = [new ProposalEvidence { Figure = "Warranty reserve", Value = Measurement.Of(Held), Target = Measurement.Of(Needed) }],
        };
    }
}
