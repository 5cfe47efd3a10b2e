namespace AfterSales.Metrics.Evaluation;

/// <summary>An important driver of satisfaction below its target.</summary>
public sealed partial record SatisfactionDriverFinding
{
    /// <summary>The driver.</summary>
    public required SatisfactionDriverItem Driver { get; init; }

    /// <summary>Target − performance.</summary>
    public required double Gap { get; init; }

    /// <summary>Importance × gap × realizable, in points of overall satisfaction; with limits when the importance has them.</summary>
    public required Estimate Gain { get; init; }

    /// <summary>The finding as a proposal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">The department that owns it.</param>
    /// <param name="cost">What it would cost.</param>
    /// <param name="worthOfPoint">What one point of overall satisfaction is worth, in units of the currency; from retention, not from wishes.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">Id or owner is blank, the cost is negative, or the worth is not finite or beyond what can be held.</exception>
    public Proposal ToProposal(string id, string owner, Money cost, double worthOfPoint) => new()
    {
        Id = id,
        Kind = ProposalKind.SatisfactionDriver,
        Owner = owner,
        Cost = cost,
        Benefit = RuleEstimates.Fair(Gain, Internal.Guard.InRange(worthOfPoint, -1e28, 1e28), nameof(Gain)),
        Evidence = [new ProposalEvidence { Figure = Driver.Name, Value = Measurement.Of(Driver.Performance), Target = Measurement.Of(Driver.Target) }],
    };
}
