namespace AfterSales.Metrics.Costs;

/// <summary>On which side of the ledger an amount stands.</summary>
public enum CostSign
{
    /// <summary>Zero or more: a charge.</summary>
    Debit,

    /// <summary>Below zero: a credit note, refund or reversal.</summary>
    Credit,
}
