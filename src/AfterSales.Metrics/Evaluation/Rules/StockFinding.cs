using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What to do about the stock, and what it releases.</summary>
public sealed partial record StockFinding
{
    /// <summary>The parts, in the order given.</summary>
    public required IReadOnlyList<StockedPartFinding> Items { get; init => field = FrozenList.Copy(value); }

    /// <summary>Value of what lies above the levels: cash, once.</summary>
    public required Money ReleasedOnce { get; init; }

    /// <summary>Its carrying cost: a saving every year.</summary>
    public required Money CarryingSavingPerYear { get; init; }

    /// <summary>What it says.</summary>
    public required ProposalRuleStatus Status { get; init; }

    /// <summary>The finding as a proposal. The benefit is the carrying cost of a year; the cash released is no saving.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What it would cost.</param>
    /// <returns>The proposal; null when there is nothing to reduce.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, or the cost is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public Proposal? ToProposal(string id, string owner, Money cost)
    {
        Guard.NotBlank(id);
        Guard.NotBlank(owner);
        return Status != ProposalRuleStatus.Proposed ? null : new Proposal
        {
            Id = id,
            Kind = ProposalKind.Stock,
            Owner = owner,
            Cost = Money.Of(cost.In(ReleasedOnce.Currency), cost.Currency),
            Benefit = RuleEstimates.Exact(CarryingSavingPerYear.Amount),
            Evidence = [new ProposalEvidence { Figure = "Stock above the order-up-to level", Value = Measurement.Of(ReleasedOnce) }],
        };
    }
}
