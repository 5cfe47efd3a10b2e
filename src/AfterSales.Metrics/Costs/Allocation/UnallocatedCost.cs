namespace AfterSales.Metrics.Costs;

/// <summary>A cost that reaches nobody and stays with its pool.</summary>
public sealed partial record UnallocatedCost
{
    /// <summary>The pool that is left with it.</summary>
    public required string Name { get; init; }

    /// <summary>The amount: its own cost and what others passed to it.</summary>
    public required Money Amount { get; init; }

    /// <summary>The driver it would be shared by.</summary>
    public required string Driver { get; init; }

    /// <summary>
    /// <see cref="UndefinedReason.ZeroDenominator"/>: nobody it may allocate to used it, or the driver has no units;
    /// <see cref="UndefinedReason.Singular"/>: it belongs to a closed loop of services, or serves only one.
    /// </summary>
    public required UndefinedReason Reason { get; init; }
}
