namespace AfterSales.Metrics.Evaluation;

/// <summary>What an evaluation of one figure lacks.</summary>
public enum EvaluationGap
{
    /// <summary>The figure itself has no value in the period.</summary>
    NoData,

    /// <summary>Nobody set a target.</summary>
    NoTarget,

    /// <summary>The figure has no value in the period before.</summary>
    NoPreviousPeriod,
}
