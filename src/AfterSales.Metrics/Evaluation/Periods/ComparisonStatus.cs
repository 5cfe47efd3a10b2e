namespace AfterSales.Metrics.Evaluation;

/// <summary>How a figure stands against its target or against the period before.</summary>
public enum ComparisonStatus
{
    /// <summary>There is nothing to compare, or nothing to compare it with.</summary>
    Missing,

    /// <summary>There is a difference, but no direction says what it means.</summary>
    NotJudged,

    /// <summary>Off by more than the tolerance, to the bad side.</summary>
    Worse,

    /// <summary>Within the tolerance: on target, or as before.</summary>
    Level,

    /// <summary>Off by more than the tolerance, to the good side.</summary>
    Better,
}
