using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="EvaluationHistory"/> found.</summary>
public sealed partial record HistoricalEvaluationResult
{
    /// <summary>The evaluation, its previous values from the history.</summary>
    public required PeriodEvaluationResult Evaluation { get; init; }

    /// <summary>Figures that mean something else now, in their order.</summary>
    public required IReadOnlyList<DefinitionChange> DefinitionChanges { get; init => field = FrozenList.Copy(value); }

    /// <summary>Restatements of the stored evaluation that were used.</summary>
    public required IReadOnlyList<Restatement> Restated { get; init => field = FrozenList.Copy(value); }

    /// <summary>Figures of the stored evaluation that are not evaluated now.</summary>
    public required IReadOnlyList<FigureKey> Gone { get; init => field = FrozenList.Copy(value); }
}
