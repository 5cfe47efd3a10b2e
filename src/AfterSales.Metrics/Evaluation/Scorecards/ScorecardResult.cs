using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="Scorecard"/> found. The verdict leads; the composite comes after it.</summary>
public sealed partial record ScorecardResult
{
    /// <summary>The verdict.</summary>
    public required ScorecardVerdict Verdict { get; init; }

    /// <summary>The composite over what is there, with the limits of independent figures.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The composite; with a failed must-have at most the pass mark and that figure's attainment.</summary>
    public required Figure<double> CappedComposite { get; init; }

    /// <summary>What the composite would be with every missing figure at its least.</summary>
    public required Figure<double> Worst { get; init; }

    /// <summary>What the composite would be with every missing figure at its greatest.</summary>
    public required Figure<double> Best { get; init; }

    /// <summary>The share of all weight that has values.</summary>
    public required Figure<double> Coverage { get; init; }

    /// <summary>The lowest attainment of any figure, those of weight 0 included.</summary>
    public required Figure<double> LowestAttainment { get; init; }

    /// <summary>The perspectives, in the order given.</summary>
    public required IReadOnlyList<PerspectiveScore> Perspectives { get; init => field = FrozenList.Copy(value); }

    /// <summary>Figures whose must-have failed.</summary>
    public required IReadOnlyList<FigureScore> Failed { get; init => field = FrozenList.Copy(value); }

    /// <summary>Figures without a value.</summary>
    public required IReadOnlyList<FigureScore> Missing { get; init => field = FrozenList.Copy(value); }

    /// <summary>From when on it is met.</summary>
    public required ScorecardOptions Options { get; init; }
}
