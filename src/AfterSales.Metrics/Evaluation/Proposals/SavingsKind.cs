namespace AfterSales.Metrics.Evaluation;

/// <summary>What kind of money a saving is. Kinds are never added together.</summary>
public enum SavingsKind
{
    /// <summary>The ledger falls.</summary>
    Hard,

    /// <summary>Capacity is freed; the ledger falls only once it is given up or used.</summary>
    Soft,

    /// <summary>A cost that would have risen did not.</summary>
    Avoidance,
}
