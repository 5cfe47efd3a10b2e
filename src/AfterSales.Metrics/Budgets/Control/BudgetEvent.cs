using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Something that happened to a line of a budget. Documents move an amount from one state to the next: requested, ordered, actual.</summary>
public sealed partial record BudgetEvent
{
    /// <summary>What tells this event from all others, so that a replay counts it once.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Id
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The line.</summary>
    /// <exception cref="ArgumentException">The line is blank.</exception>
    public required string Line
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What happened.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public required BudgetEventKind Kind
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The amount, in units of the ledger's currency; not negative: the kind says which way it goes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Amount
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>
    /// What an order releases of the requests, or an invoice of the orders: the amount requested or ordered, not the one that came of it. Of a reversal, what
    /// the
    /// invoice had released. Other kinds release nothing.
    /// </summary>
    /// <value>0 by default, for an order or invoice that nothing preceded.</value>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal Released
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>
    /// The document whose amount this event releases, withdraws, rolls over or restores; null when it is not known: then it takes the line's oldest. Lets the
    /// ledger see in which period the commitment stood, and a document released beyond its amount.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>The document this event makes: the request's or order's number; null when it has none.</summary>
    public string? Document { get; init; }

    /// <summary>The date it was booked on.</summary>
    public required LocalDate Posted { get; init; }

    /// <summary>The date it counts for; null is the date it was booked on. A backdated document counts in its own month.</summary>
    public LocalDate? Effective { get; init; }
}
