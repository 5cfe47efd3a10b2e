using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One perspective of a scorecard: customer, process, cost, people.</summary>
public sealed partial record ScorecardPerspective
{
    /// <summary>Its name, unique on the card.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its weight. Default 1.</summary>
    public decimal Weight { get; init => field = Guard.NotNegative(value); } = 1;

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<ScorecardFigure> Figures { get; init => field = FrozenList.Copy(value); }
}
