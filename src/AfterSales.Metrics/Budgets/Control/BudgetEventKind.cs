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

    /// <summary>The budget was cut.</summary>
    BudgetCut,

    /// <summary>Budget came from another year of the line; dated in the old year, what the new one covers of its overrun.</summary>
    CarryIn,

    /// <summary>Budget went to another year of the line; dated in the new year, the old one's overrun (negative carry).</summary>
    CarryOut,

    /// <summary>An open request goes on in another year: it leaves the date of its source and counts from this one.</summary>
    RequestRollOver,

    /// <summary>An open order goes on in another year: it leaves the date of its source and counts from this one.</summary>
    OrderRollOver,

    /// <summary>An invoice was reversed: the actual goes down, and what the invoice had released of its order is open again.</summary>
    InvoiceReversal,
}
