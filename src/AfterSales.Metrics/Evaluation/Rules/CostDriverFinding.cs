namespace AfterSales.Metrics.Evaluation;

/// <summary>A large cost above its target.</summary>
public sealed partial record CostDriverFinding
{
    /// <summary>The cost.</summary>
    public required CostDriverItem Item { get; init; }

    /// <summary>Its share of all costs above 0, as a fraction.</summary>
    public required double Share { get; init; }

    /// <summary>Actual − target.</summary>
    public required Money Over { get; init; }

    /// <summary>What of it can be saved.</summary>
    public required Money Effect { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What it would cost.</param>
    /// <returns>The proposal; its benefit has no limits.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, or the cost is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public Proposal ToProposal(string id, string owner, Money cost) => new()
    {
        Id = id,
        Kind = ProposalKind.CostDriver,
        Owner = owner,
        Cost = Money.Of(cost.In(Effect.Currency), cost.Currency),
        Benefit = RuleEstimates.Exact(Effect.Amount),
        Evidence =
        [
            new ProposalEvidence
            {
                Figure = Item.Name,
                Value = Measurement.Of(Item.Actual),
                Target = Item.Target is { } target ? Measurement.Of(target) : null,
            },
        ],
    };
}
