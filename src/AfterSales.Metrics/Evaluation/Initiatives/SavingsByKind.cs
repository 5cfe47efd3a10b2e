namespace AfterSales.Metrics.Evaluation;

/// <summary>The savings of one kind. Kinds are never added together.</summary>
public sealed partial record SavingsByKind
{
    /// <summary>The kind.</summary>
    public required SavingsKind Kind { get; init; }

    /// <summary>What was claimed.</summary>
    public required Money Claimed { get; init; }

    /// <summary>What was validated.</summary>
    public required Money Validated { get; init; }

    /// <summary>What counts.</summary>
    public required Money Counted { get; init; }
}
