namespace AfterSales.Metrics.Warranty;

/// <summary>A line of a journal entry: one product's share of a change in the provision.</summary>
public sealed partial record JournalLine
{
    /// <summary>The product.</summary>
    public required string Product { get; init; }

    /// <summary>Warranty expense, debited; 0 when the provision falls.</summary>
    public required Money DebitExpense { get; init; }

    /// <summary>Warranty expense, credited; 0 when the provision rises.</summary>
    public required Money CreditExpense { get; init; }
}
