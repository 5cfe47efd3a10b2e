namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure of which there is something to say.</summary>
public sealed partial record FigureFinding
{
    /// <summary>Its place among the figures given, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The figure, against its target and the period before.</summary>
    public required FigureEvaluation Figure { get; init; }

    /// <summary>What there is to say.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How far it is from its target: |difference / target|, as a fraction; 0 without one.</summary>
    public required double RelativeGap { get; init; }
}
