namespace AfterSales.Metrics.Processes;

/// <summary>How a case stands to a rule.</summary>
public enum RuleStatus
{
    /// <summary>It keeps the rule.</summary>
    Satisfied,

    /// <summary>It breaks the rule.</summary>
    Violated,

    /// <summary>It is open, and can still keep the rule: no pass yet.</summary>
    Pending,

    /// <summary>What decides is not recorded.</summary>
    Undecided,

    /// <summary>Nothing in the case is what the rule is about: no pass either.</summary>
    NotActivated,
}
