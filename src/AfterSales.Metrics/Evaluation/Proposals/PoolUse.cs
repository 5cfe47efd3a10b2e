namespace AfterSales.Metrics.Evaluation;

/// <summary>A cost pool after the chosen proposals.</summary>
public sealed partial record PoolUse
{
    /// <summary>The pool as it was given.</summary>
    public required SavingsPool Pool { get; init; }

    /// <summary>What is left of it, in units of the currency; never negative.</summary>
    public required double Left { get; init; }
}
