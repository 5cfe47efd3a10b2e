namespace AfterSales.Metrics.Evaluation;

/// <summary>How a must-have stands.</summary>
public enum MustHaveStatus
{
    /// <summary>Its value is on the right side, or exactly on the threshold.</summary>
    Passed,

    /// <summary>Its value is on the wrong side.</summary>
    Failed,

    /// <summary>It was not measured, so it is not passed.</summary>
    Missing,
}
