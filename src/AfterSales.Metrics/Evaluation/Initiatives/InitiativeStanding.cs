namespace AfterSales.Metrics.Evaluation;

/// <summary>How one initiative stands.</summary>
public sealed partial record InitiativeStanding
{
    /// <summary>The initiative as it was given.</summary>
    public required SavingsInitiative Initiative { get; init; }

    /// <summary>Its stage.</summary>
    public required InitiativeStage Stage { get; init; }

    /// <summary>What the effect proves.</summary>
    public required InitiativeProof Proof { get; init; }

    /// <summary>min(claimed, effect) when proven, else 0; the effect when nothing was claimed.</summary>
    public required Money Validated { get; init; }

    /// <summary>What of that counts beside others on the same figure, in whole minor units.</summary>
    public required Money Counted { get; init; }

    /// <summary>Validated / claimed; undefined without a claim.</summary>
    public required Figure<double> Realization { get; init; }

    /// <summary>Effect / target; undefined without one of them.</summary>
    public required Figure<double> Attainment { get; init; }

    /// <summary>Months that it still works.</summary>
    public required int MonthsLeft { get; init; }

    /// <summary>What it will still bring at its measured pace, less what it will still cost; undefined when it was not measured with an interval.</summary>
    public required Figure<double> FutureNet { get; init; }

    /// <summary>The same at the upper limit.</summary>
    public required Figure<double> FutureNetUpper { get; init; }

    /// <summary>What to do.</summary>
    public required InitiativeVerdict Verdict { get; init; }
}
