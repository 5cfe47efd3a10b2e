using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure of the period, held against its target and the period before.</summary>
public sealed partial record FigureEvaluation
{
    /// <summary>The figure as it was given.</summary>
    public required PeriodFigure Figure { get; init; }

    /// <summary>Against the target.</summary>
    public required FigureComparison AgainstTarget { get; init; }

    /// <summary>Against the period before.</summary>
    public required FigureComparison AgainstPrevious { get; init; }

    /// <summary>What is missing; empty when all is there.</summary>
    public required IReadOnlyList<EvaluationGap> Gaps { get; init => field = FrozenList.Copy(value); }
}
