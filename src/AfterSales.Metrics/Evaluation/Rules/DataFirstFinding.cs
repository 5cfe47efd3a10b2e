using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Whether bad records leave open if a figure meets its target.</summary>
public sealed partial record DataFirstFinding
{
    /// <summary>The figure's name.</summary>
    public required string Figure { get; init; }

    /// <summary>The figure, and between what it lies once the records set apart are settled.</summary>
    public required FigureBoundsResult Bounds { get; init; }

    /// <summary>Its target.</summary>
    public required double Target { get; init; }

    /// <summary><see cref="ProposalRuleStatus.DataFirst"/> when the best that the records allow meets the target and the worst does not.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>The finding as a proposal: to settle the records first. It has no benefit of its own, and is never ranked as a saving.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns the records.</param>
    /// <param name="cost">What settling them would cost.</param>
    /// <returns>The proposal; null when the records decide.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, or the cost is negative.</exception>
    public Proposal? ToProposal(string id, string owner, Money cost)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Status != ProposalRuleStatus.DataFirst ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.DataQuality,
            Owner = owner,
            Cost = cost,
            Benefit = null,
            Evidence = [new ProposalEvidence { Figure = Figure, Value = Measurement.Of(Bounds.Figure), Target = Measurement.Of(Target) }],
        };
    }
}
