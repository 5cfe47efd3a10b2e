namespace AfterSales.Metrics.Evaluation;

/// <summary>An input of a plan that is estimated.</summary>
public enum PlanInput
{
    /// <summary>The volumes of all periods together.</summary>
    Volume,

    /// <summary>The hours per case.</summary>
    HoursPerCase,
}
