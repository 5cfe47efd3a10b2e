using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One figure now and as a stored evaluation told it.</summary>
internal sealed record ComparedFigure
{
    public required OfferedFigure Offered { get; init; }

    /// <summary>The figure with its target and direction.</summary>
    public required PeriodFigure Figure { get; init; }

    public required ReportingPeriod? Period { get; init; }

    /// <summary>What it means now.</summary>
    public required FigureKey Key { get; init; }

    /// <summary>The stored evaluation before; null when there is none.</summary>
    public (StoredReport Report, EvaluationRecord Record)? Before { get; init; }

    /// <summary>Against that one; null when there is none, or the figure meant something else.</summary>
    public FigureEvaluation? Evaluation { get; init; }

    /// <summary>What differs in its meaning; null when nothing does.</summary>
    public DefinitionChange? Redefined { get; init; }

    /// <summary>Whether the change is real, among all that are looked at.</summary>
    public ScreenedChange? Change { get; init; }

    public DefinedFigure Defined => new() { Key = Key, Figure = Figure };

    public bool IsReal => Change?.Kind is ChangeKind.Important or ChangeKind.Changed or ChangeKind.Signal;
}

/// <summary>A value that was told otherwise before.</summary>
/// <param name="Period">The period it is of.</param>
/// <param name="Told">As the stored evaluation has it.</param>
/// <param name="Now">As the records say now.</param>
/// <param name="Path">Where it was told.</param>
internal sealed record RestatedFigure(OfferedFigure Offered, ReportingPeriod Period, Measurement Told, Measurement Now, string Path);
