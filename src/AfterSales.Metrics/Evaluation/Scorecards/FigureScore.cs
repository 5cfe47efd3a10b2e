namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure of a scorecard, scored.</summary>
public sealed partial record FigureScore
{
    /// <summary>Its perspective.</summary>
    public required string Perspective { get; init; }

    /// <summary>The figure as it was given.</summary>
    public required ScorecardFigure Figure { get; init; }

    /// <summary>Its attainment, with limits when the figure has them; undefined with the figure's own reason.</summary>
    public required Estimate Attainment { get; init; }

    /// <summary>The part of the composite that one unit of its attainment is: its share of the weight that counts. 0 when it does not count.</summary>
    public required double Share { get; init; }

    /// <summary>How its must-have stands; null when it has none.</summary>
    public required MustHaveStatus? MustHave { get; init; }

    /// <summary>Whether that is proven: both limits on the value's side of the threshold. Null without a must-have, or without a value.</summary>
    public required bool? IsProven { get; init; }
}
