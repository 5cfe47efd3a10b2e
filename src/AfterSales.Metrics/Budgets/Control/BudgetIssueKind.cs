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

    /// <summary>A document is released before the date it counts for.</summary>
    ReleasedBeforeMade,

    /// <summary>Reversals of invoices restored more of an order than invoices had released of it.</summary>
    RestoredBeyondReleased,

    /// <summary>An event releases, rolls over or restores a document that the ledger does not have: it counts in its own period.</summary>
    UnknownDocument,
}
