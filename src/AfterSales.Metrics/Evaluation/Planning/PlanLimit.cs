namespace AfterSales.Metrics.Evaluation;

/// <summary>What kept the plan from the people required.</summary>
public enum PlanLimit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The period is frozen.</summary>
    Frozen,

    /// <summary>Nobody hired now is there yet.</summary>
    LeadTime,

    /// <summary>The largest step.</summary>
    Step,
}
