namespace AfterSales.Metrics.Budgets;

/// <summary>What a line takes into the next year.</summary>
public sealed partial record CarryForwardResult
{
    /// <summary>Where the line stood.</summary>
    public required BudgetPosition Position { get; init; }

    /// <summary>Budget for what is requested and ordered but not invoiced: it goes along with its documents.</summary>
    public required Money ForCommitments { get; init; }

    /// <summary>What was available and may be carried.</summary>
    public required Money Carried { get; init; }

    /// <summary>What was available and may not. With <see cref="Carried"/> it adds up to what was available.</summary>
    public required Money Lapsed { get; init; }

    /// <summary>What the line was overrun by: the next year starts with so much less, when that is the rule.</summary>
    public required Money Overrun { get; init; }
}
