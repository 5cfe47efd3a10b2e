using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One perspective of a scorecard, scored over the figures that have values.</summary>
public sealed partial record PerspectiveScore
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its weight.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Σ weight × attainment / Σ weight over the figures that have values.</summary>
    public required Figure<double> Score { get; init; }

    /// <summary>Weight × score: its part of the composite, before it is divided by the weights of all scored perspectives.</summary>
    public Figure<double> Weighted => Score.Select(score => (double)Weight * score);

    /// <summary>The share of its weight that has values.</summary>
    public required Figure<double> Coverage { get; init; }

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<FigureScore> Figures { get; init => field = FrozenList.Copy(value); }
}
