using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>One line of a ledger: what was charged, when, to which account, and for what.</summary>
/// <remarks>
/// Codes are compared as they are, never trimmed or padded: <c>"07"</c>, <c>"7"</c> and <c>"7 "</c> are three accounts.
/// A credit or reversal has a negative amount.
/// </remarks>
public sealed partial record CostEntry
{
    /// <summary>The amount; negative for a credit or reversal.</summary>
    public required Money Amount { get; init; }

    /// <summary>The account's code; empty when the line has none.</summary>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public required string Account
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The date that decides which rules are in force; null when unknown.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The department or cost center; null when unknown.</summary>
    public string? Department { get; init; }

    /// <summary>What was done: the activity or service; null when unknown.</summary>
    public string? Activity { get; init; }

    /// <summary>The cost object: what the cost was spent on; null when unknown.</summary>
    public string? Object { get; init; }

    /// <summary>The service case; null when unknown.</summary>
    public string? Case { get; init; }

    /// <summary>The customer; null when unknown.</summary>
    public string? Customer { get; init; }

    /// <summary>The product served; null when unknown.</summary>
    public string? Product { get; init; }

    /// <summary>The document the line comes from, for the trail back; null when unknown.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the amount is a debit or a credit.</summary>
    public CostSign Sign => Amount.Amount < 0 ? CostSign.Credit : CostSign.Debit;

    internal string? this[CostAttributes attribute] => AttributeColumn.Of(attribute).OfEntry(this);
}
