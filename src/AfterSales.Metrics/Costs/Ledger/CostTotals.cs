namespace AfterSales.Metrics.Costs;

/// <summary>Lines added up: how many, how much, and how much of it on each side. Exact.</summary>
public sealed partial record CostTotals
{
    /// <summary>Number of lines.</summary>
    public required long Rows { get; init; }

    /// <summary>Number of lines below zero.</summary>
    public required long CreditRows { get; init; }

    /// <summary>Sum of the amounts of zero or more.</summary>
    public required Money Debits { get; init; }

    /// <summary>Sum of the amounts below zero; negative or zero.</summary>
    public required Money Credits { get; init; }

    /// <summary>Debits + credits.</summary>
    public required Money Net { get; init; }
}
