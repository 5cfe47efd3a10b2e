namespace AfterSales.Metrics.Costs;

/// <summary>A cost that reaches no operating department and stays where it is.</summary>
public sealed partial record UnallocatedCost
{
    /// <summary>The pool that is left with it.</summary>
    public required string Name { get; init; }

    /// <summary>The amount: its own cost and what others passed to it.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// <see cref="UndefinedReason.ZeroDenominator"/>: nobody it may allocate to used it;
    /// <see cref="UndefinedReason.Singular"/>: it belongs to a closed loop of services, or serves only one.
    /// </summary>
    public required UndefinedReason Reason { get; init; }
}
