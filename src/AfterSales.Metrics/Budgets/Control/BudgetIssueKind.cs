namespace AfterSales.Metrics.Budgets;

/// <summary>What does not add up in a ledger.</summary>
public enum BudgetIssueKind
{
    /// <summary>Two different events have one id; neither counts.</summary>
    ConflictingEvents,

    /// <summary>More was released or withdrawn of a document than it had.</summary>
    DocumentOverreleased,

    /// <summary>More requests were released or withdrawn on a line than were made.</summary>
    RequestedBelowZero,

    /// <summary>More orders were released or withdrawn on a line than were placed.</summary>
    OrderedBelowZero,

    /// <summary>The transfers into lines and out of lines differ.</summary>
    TransfersUnbalanced,
}
