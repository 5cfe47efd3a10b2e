namespace AfterSales.Metrics.Budgets;

/// <summary>What happened to a line of a budget.</summary>
public enum BudgetEventKind
{
    /// <summary>Money was budgeted.</summary>
    Budget,

    /// <summary>Money came from another line.</summary>
    TransferIn,

    /// <summary>Money went to another line.</summary>
    TransferOut,

    /// <summary>Spending was requested (purchase requisition).</summary>
    Request,

    /// <summary>A request, or a part of one, was withdrawn.</summary>
    RequestCancellation,

    /// <summary>Spending was ordered; what it releases was requested before.</summary>
    Order,

    /// <summary>An order, or a part of one, was withdrawn.</summary>
    OrderCancellation,

    /// <summary>An invoice was booked; what it releases was ordered before.</summary>
    Invoice,

    /// <summary>A credit note was booked: the actual goes down.</summary>
    CreditNote,
}
