namespace AfterSales.Metrics.Evaluation;

/// <summary>Why a measured effect may be none.</summary>
public enum EffectWeakness
{
    /// <summary>The figure means something else after: nothing is measured.</summary>
    DefinitionChanged,

    /// <summary>The control's trend before differs from the treated one's.</summary>
    ParallelViolated,

    /// <summary>Too few periods before to compare the trends.</summary>
    ParallelNotTestable,

    /// <summary>There is no control: what else happened is in the effect.</summary>
    NoControl,

    /// <summary>The trend before is in the effect.</summary>
    NoTrend,

    /// <summary>Less than a whole season before.</summary>
    SeasonNotCovered,

    /// <summary>Fewer than four periods after.</summary>
    FewPeriodsAfter,

    /// <summary>The start was chosen because the figure was bad: it would have improved by itself.</summary>
    RegressionToTheMean,

    /// <summary>Something else changed at the same time.</summary>
    OtherChangesAtTheTime,
}
