namespace AfterSales.Metrics.Warranty;

/// <summary>Movements of a warranty provision within one period.</summary>
/// <remarks>All in one currency; null, the default, is none. Settlements and reversals are given as positive amounts and taken off.</remarks>
public sealed partial record AccrualMovement
{
    /// <summary>Accrued for the sales of the period.</summary>
    public Money? Accrual { get; init; }

    /// <summary>Change in estimate for sales of earlier periods.</summary>
    public Money? ChangeInEstimate { get; init; }

    /// <summary>Taken over with a business.</summary>
    public Money? Acquired { get; init; }

    /// <summary>Unwinding of the discount.</summary>
    public Money? Unwinding { get; init; }

    /// <summary>Exchange difference.</summary>
    public Money? Exchange { get; init; }

    /// <summary>Settlements: what claims have cost.</summary>
    public Money? Settlements { get; init; }

    /// <summary>Unused amounts reversed.</summary>
    public Money? ReversedUnused { get; init; }
}
